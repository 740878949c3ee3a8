import { cx } from "@/lib/cx";
import { type ChoiceProps, ChoiceRow, useChoiceProps } from "./choice";

/** For settings that take effect at once; use a Checkbox where a form is sent later. */
export function Switch({ label, hint, error, className, ...rest }: ChoiceProps) {
  const wiring = useChoiceProps({ id: rest.id, hint, error });
  return (
    <ChoiceRow id={wiring.id} label={label} hint={hint} error={error} className={className}>
      <span className="relative inline-flex shrink-0">
        <input
          {...rest}
          {...wiring}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox carries its state by itself
          role="switch"
          className={cx(
            "peer h-6 w-10 shrink-0 cursor-pointer appearance-none rounded-full bg-control transition-colors duration-[160ms]",
            "checked:bg-brand disabled:cursor-not-allowed disabled:opacity-55",
          )}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-0.5 left-0.5 size-5 rounded-full bg-[#fff] shadow-sm transition-transform duration-[160ms] ease-out peer-checked:translate-x-4"
        />
      </span>
    </ChoiceRow>
  );
}
