import { ChevronsUpDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "@/lib/cx";
import { CONTROL } from "./control-styles";
import { useControlProps } from "./field-context";

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

interface SelectProps extends ComponentProps<"select"> {
  options: readonly Option[];
  /** A first, empty choice such as "All topics". */
  placeholder?: string;
}

/** The platform's own select: best on phones, and it costs no code. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  return (
    <div className={cx("relative min-w-0", className)}>
      <select
        {...rest}
        {...useControlProps(rest)}
        className={cx(CONTROL, "min-h-11 appearance-none truncate py-2 pr-9 sm:min-h-10")}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronsUpDown
        aria-hidden
        size={16}
        className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-muted"
      />
    </div>
  );
}
