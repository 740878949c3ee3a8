import { Trans, useLingui } from "@lingui/react/macro";
import { DateField } from "@/components/ui/date-field";
import { Field } from "@/components/ui/field";
import { cx } from "@/lib/cx";
import { toDay } from "@/lib/days";
import { lastDays, type Period, PRESETS, presetOf } from "./periods";

interface PeriodPickerProps {
  period: Period;
  onChange: (period: Period) => void;
  /** What the server said of a day. */
  errors?: { from?: string; to?: string };
}

export function PeriodPicker({ period, onChange, errors }: PeriodPickerProps) {
  const today = new Date();
  const chosen = presetOf(period, today);
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Presets chosen={chosen} onChoose={(days) => onChange(lastDays(days, today))} />
      <div className="flex min-w-0 flex-1 flex-wrap gap-2 sm:flex-none">
        <Field label={<Trans>From</Trans>} error={errors?.from}>
          <DateField
            value={period.from}
            max={period.to}
            onChange={(event) => event.target.value && onChange({ ...period, from: event.target.value })}
          />
        </Field>
        <Field label={<Trans>To and including</Trans>} error={errors?.to}>
          <DateField
            value={period.to}
            max={toDay(today)}
            onChange={(event) => event.target.value && onChange({ ...period, to: event.target.value })}
          />
        </Field>
      </div>
    </div>
  );
}

function Presets({ chosen, onChoose }: { chosen: number | null; onChoose: (days: number) => void }) {
  const { t } = useLingui();
  const labels: Record<(typeof PRESETS)[number], string> = {
    7: t`7 days`,
    28: t`4 weeks`,
    90: t`90 days`,
    365: t`1 year`,
  };
  return (
    <fieldset className="flex min-w-0 gap-0.5 rounded-control bg-raised p-1 max-sm:w-full">
      <legend className="sr-only">
        <Trans>Period</Trans>
      </legend>
      {PRESETS.map((days) => (
        <button
          key={days}
          type="button"
          aria-pressed={chosen === days}
          onClick={() => onChoose(days)}
          className={cx(
            "min-h-10 flex-1 whitespace-nowrap rounded-sm px-2.5 font-medium transition-colors duration-[120ms] sm:min-h-8 sm:px-3",
            chosen === days ? "bg-surface text-fg shadow-sm" : "text-muted hover:text-fg",
          )}
        >
          {labels[days]}
        </button>
      ))}
    </fieldset>
  );
}
