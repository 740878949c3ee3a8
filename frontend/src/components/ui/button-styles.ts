import { cx } from "@/lib/cx";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "soft" | "danger" | "done";
export type ButtonSize = "sm" | "md" | "lg";

const BASE =
  "inline-flex max-w-full items-center justify-center gap-2 rounded-control font-medium text-center select-none " +
  "transition-[background-color,border-color,color,transform] duration-[120ms] active:translate-y-px " +
  "disabled:cursor-not-allowed disabled:opacity-55 disabled:active:translate-y-0 " +
  "aria-disabled:cursor-not-allowed aria-disabled:opacity-55";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "bg-brand text-brand-fg enabled:hover:bg-brand-hover [a&]:hover:bg-brand-hover",
  secondary: "border border-control/55 bg-surface text-fg enabled:hover:bg-raised [a&]:hover:bg-raised",
  ghost: "text-muted enabled:hover:bg-raised enabled:hover:text-fg [a&]:hover:bg-raised [a&]:hover:text-fg",
  soft: "bg-brand-soft text-brand-ink enabled:hover:brightness-[0.97] dark:enabled:hover:brightness-110",
  danger: "bg-bad text-bad-fg enabled:hover:bg-bad-hover",
  done: "bg-ok-soft text-ok enabled:hover:brightness-[0.98] dark:enabled:hover:brightness-110",
};

// Fingers get 44 px; from the small breakpoint on a pointer is likely and the controls may be tighter.
const SIZES: Record<ButtonSize, string> = {
  sm: "min-h-11 px-3 py-1 text-ui sm:min-h-8",
  md: "min-h-11 px-4 py-1.5 text-ui sm:min-h-10",
  lg: "min-h-12 px-5 py-2 text-body",
};

export function buttonStyles(
  variant: ButtonVariant = "primary",
  size: ButtonSize = "md",
  extra?: string,
): string {
  return cx(BASE, VARIANTS[variant], SIZES[size], extra);
}
