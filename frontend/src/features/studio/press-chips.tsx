import { Check } from "lucide-react";
import { type ReactNode, useId } from "react";

interface PressChipsProps<Value extends string> {
  legend: string;
  hint?: ReactNode;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  error: string | undefined;
  onChange: (chosen: Value[]) => void;
}

/** Several of a few: each is a button that stays pressed. */
export function PressChips<Value extends string>(props: PressChipsProps<Value>) {
  const { legend, hint, options, chosen, error, onChange } = props;
  const id = useId();
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <fieldset aria-describedby={hint ? `${id}-hint` : undefined} className="min-w-0">
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            aria-pressed={chosen.includes(value)}
            onClick={() => toggle(value)}
            className="inline-flex min-h-10 items-center gap-1.5 rounded-full border border-control/55 px-3 font-medium text-muted transition-colors duration-[120ms] hover:border-control hover:text-fg aria-pressed:border-brand aria-pressed:bg-brand-soft aria-pressed:text-brand-ink sm:min-h-8"
          >
            {chosen.includes(value) && <Check aria-hidden size={14} />}
            {label}
          </button>
        ))}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-muted">
          {hint}
        </p>
      )}
      <div aria-live="polite">{error && <p className="mt-1.5 text-bad">{error}</p>}</div>
    </fieldset>
  );
}
