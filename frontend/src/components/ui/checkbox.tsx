import { Check } from "lucide-react";
import { type ChoiceProps, ChoiceRow, choiceBox, useChoiceProps } from "./choice";

export function Checkbox({ label, hint, error, className, ...rest }: ChoiceProps) {
  const wiring = useChoiceProps({ id: rest.id, hint, error });
  return (
    <ChoiceRow id={wiring.id} label={label} hint={hint} error={error} className={className}>
      <span className="relative grid shrink-0 place-items-center">
        <input
          {...rest}
          {...wiring}
          type="checkbox"
          className={choiceBox("rounded-[0.3125rem] checked:bg-brand")}
        />
        <Check
          aria-hidden
          size={14}
          strokeWidth={3}
          className="pointer-events-none absolute text-brand-fg opacity-0 peer-checked:opacity-100"
        />
      </span>
    </ChoiceRow>
  );
}
