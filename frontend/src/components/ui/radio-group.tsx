import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "@/lib/cx";
import { ChoiceRow, choiceBox } from "./choice";

interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

interface RadioGroupProps
  extends Omit<ComponentProps<"input">, "type" | "value" | "defaultValue" | "className"> {
  legend: ReactNode;
  hideLegend?: boolean;
  options: readonly RadioOption[];
  value?: string;
  defaultValue?: string;
  error?: string | undefined;
  /** Side by side from the small breakpoint on. */
  inline?: boolean;
}

/** Spread `form.register("name")` on it, or give `value` and `onChange`. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, hideLegend, options, value, defaultValue, error, inline, name, ...rest } = props;
  const id = useId();
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={hideLegend ? "sr-only" : "mb-1 font-medium"}>{legend}</legend>
      <div className={cx(inline && "sm:flex sm:flex-wrap sm:gap-x-6")}>
        {options.map((option) => (
          <ChoiceRow key={option.value} id={`${id}-${option.value}`} label={option.label} hint={option.hint}>
            <input
              {...rest}
              id={`${id}-${option.value}`}
              type="radio"
              name={name ?? id}
              value={option.value}
              disabled={option.disabled ?? rest.disabled}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
              aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
              aria-invalid={error ? true : undefined}
              className={choiceBox("rounded-full checked:border-[6px] checked:bg-brand-fg")}
            />
          </ChoiceRow>
        ))}
      </div>
      <div aria-live="polite">
        {error && (
          <p id={`${id}-error`} className="mt-1 text-bad">
            {error}
          </p>
        )}
      </div>
    </fieldset>
  );
}
