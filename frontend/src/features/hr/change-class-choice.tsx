import { useLingui } from "@lingui/react/macro";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Publication } from "./api";

type ChangeClass = Publication["change_class"];

interface ChangeClassChoiceProps {
  value: ChangeClass;
  onChange: (value: ChangeClass) => void;
  error: string | undefined;
}

export function ChangeClassChoice({ value, onChange, error }: ChangeClassChoiceProps) {
  const { t } = useLingui();
  return (
    <RadioGroup
      legend={t`What kind of change is it?`}
      value={value}
      onChange={(event) => onChange(event.target.value as ChangeClass)}
      error={error}
      options={[
        {
          value: "editorial",
          label: t`Editorial`,
          hint: t`A typing error or a link. Acknowledgements stay valid.`,
        },
        {
          value: "clarifying",
          label: t`Clarifying`,
          hint: t`The same duty in better words. People are told; acknowledgements stay valid.`,
        },
        {
          value: "material",
          label: t`Material`,
          hint: t`A duty changes. Everybody is asked to acknowledge again.`,
        },
      ]}
    />
  );
}
