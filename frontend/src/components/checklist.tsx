import { Trans, useLingui } from "@lingui/react/macro";
import type { ErrorItem } from "@/api/errors";
import { type Checklist, POINTS } from "./checklist-points";
import { Checkbox } from "./ui/checkbox";

interface ChecklistFieldsProps {
  value: Checklist;
  onChange: (value: Checklist) => void;
  errors: readonly ErrorItem[];
}

/** What a reviewer signs, or an author who publishes without one. */
export function ChecklistFields({ value, onChange, errors }: ChecklistFieldsProps) {
  const { t } = useLingui();
  return (
    <fieldset>
      <legend className="mb-1 text-muted">
        <Trans>You put your name to each of these.</Trans>
      </legend>
      {POINTS.map(({ point, label, hint }) => (
        <Checkbox
          key={point}
          label={t(label)}
          hint={t(hint)}
          checked={value[point]}
          error={errors.find(({ param }) => param === `checklist.${point}`)?.message}
          onChange={(event) => onChange({ ...value, [point]: event.target.checked })}
        />
      ))}
    </fieldset>
  );
}
