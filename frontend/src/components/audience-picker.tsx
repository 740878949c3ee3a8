import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Users } from "lucide-react";
import { useId, useState } from "react";
import { type AudienceRule, audienceQueries, isNobody, NOBODY } from "@/api/audiences";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { cx } from "@/lib/cx";
import { LANGUAGES } from "@/lib/i18n";
import { countryOptions } from "./countries";

interface AudiencePickerProps {
  value: AudienceRule;
  onChange: (rule: AudienceRule) => void;
  error?: string | undefined;
}

/** Nobody by default. Kinds that are used narrow each other, choices inside one kind widen it. */
export function AudiencePicker({ value, onChange, error }: AudiencePickerProps) {
  const { t } = useLingui();
  const [some, setSome] = useState(!value.everyone);
  const choose = (mode: string) => {
    setSome(mode === "some");
    onChange({ ...NOBODY, everyone: mode === "everyone" });
  };
  return (
    <div className="space-y-4">
      <RadioGroup
        legend={t`Who is it for?`}
        inline
        value={some ? "some" : "everyone"}
        onChange={(event) => choose(event.target.value)}
        error={error}
        options={[
          { value: "everyone", label: t`Everyone` },
          { value: "some", label: t`Some people` },
        ]}
      />
      {some && <Kinds value={value} onChange={onChange} />}
      <Reach rule={value} />
    </div>
  );
}

function Kinds({ value, onChange }: Pick<AudiencePickerProps, "value" | "onChange">) {
  const { t } = useLingui();
  const teams = useQuery(audienceQueries.teams);
  const teamOptions = (teams.data ?? []).map(({ id, name, people_count }) => ({
    value: id,
    label: `${name} (${people_count})`,
  }));
  return (
    <div className="grid gap-x-6 gap-y-4 rounded-card border p-4 sm:grid-cols-2">
      <Choices
        legend={t`Teams`}
        options={teamOptions}
        chosen={value.teams ?? []}
        onChange={(chosen) => onChange({ ...value, teams: chosen })}
      />
      <div className="space-y-4">
        <Choices
          legend={t`Countries`}
          options={countryOptions().slice(0, 5)}
          chosen={value.countries ?? []}
          onChange={(countries) => onChange({ ...value, countries })}
        />
        <Choices
          legend={t`Languages`}
          options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
          chosen={value.languages ?? []}
          onChange={(languages) => onChange({ ...value, languages })}
        />
      </div>
      <p className="text-muted sm:col-span-2">
        <Trans>Only people who match every kind that you use are reached.</Trans>
      </p>
    </div>
  );
}

interface ChoicesProps<Value extends string | number> {
  legend: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

function Choices<Value extends string | number>({ legend, options, chosen, onChange }: ChoicesProps<Value>) {
  const toggle = (value: Value, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={(event) => toggle(value, event.target.checked)}
        />
      ))}
    </fieldset>
  );
}

function Reach({ rule }: { rule: AudienceRule }) {
  const id = useId();
  const nobody = isNobody(rule);
  const reach = useQuery({ ...audienceQueries.count(rule), enabled: !nobody });
  const count = nobody ? 0 : reach.data?.count;
  return (
    <p
      id={id}
      role="status"
      className={cx("flex items-center gap-2 font-medium", count === 0 ? "text-warn" : "text-muted")}
    >
      <Users aria-hidden size={16} />
      {count === undefined ? (
        <Trans>Counting…</Trans>
      ) : count === 0 ? (
        <Trans>Nobody yet</Trans>
      ) : (
        <Plural value={count} one="Reaches # person" other="Reaches # people" />
      )}
    </p>
  );
}
