import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/lib/cx";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  label: string;
  icon: ReactNode;
}

export function IconButton({ label, icon, className, type = "button", ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={cx(
        "inline-grid size-11 shrink-0 place-items-center rounded-control text-muted transition-colors duration-[120ms]",
        "enabled:hover:bg-raised enabled:hover:text-fg disabled:cursor-not-allowed disabled:opacity-50 sm:size-9",
        className,
      )}
    >
      {icon}
    </button>
  );
}
