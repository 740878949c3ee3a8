import { cx } from "@/lib/cx";
import { formatShare } from "@/lib/numbers";

interface ProgressProps {
  label: string;
  value: number;
  max: number;
  tone?: "brand" | "ok" | "warn";
  className?: string;
}

const BARS = {
  brand: "[&::-webkit-progress-value]:bg-brand [&::-moz-progress-bar]:bg-brand",
  ok: "[&::-webkit-progress-value]:bg-ok [&::-moz-progress-bar]:bg-ok",
  warn: "[&::-webkit-progress-value]:bg-warn [&::-moz-progress-bar]:bg-warn",
};

export function Progress({ label, value, max, tone = "brand", className }: ProgressProps) {
  return (
    <progress
      aria-label={label}
      aria-valuetext={max > 0 ? formatShare(value / max) : undefined}
      value={value}
      max={max || 1}
      className={cx(
        "block h-2 w-full appearance-none overflow-hidden rounded-full bg-raised [&::-webkit-progress-bar]:bg-raised",
        "[&::-moz-progress-bar]:rounded-full [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:transition-[width]",
        BARS[tone],
        className,
      )}
    />
  );
}
