import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/lib/cx";
import { CONTROL } from "./control-styles";
import { useControlProps } from "./field-context";

interface InputProps extends ComponentProps<"input"> {
  /** An icon inside, left of the text. */
  icon?: ReactNode;
}

export function Input({ icon, className, type = "text", ...rest }: InputProps) {
  const control = (
    <input
      {...rest}
      {...useControlProps(rest)}
      type={type}
      className={cx(CONTROL, "min-h-11 py-2 sm:min-h-10", icon && "pl-10", className)}
    />
  );
  if (!icon) return control;
  return (
    <div className="relative">
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 left-3 grid place-items-center text-muted"
      >
        {icon}
      </span>
      {control}
    </div>
  );
}
