import type { ReactNode } from "react";
import { cx } from "@/lib/cx";

export type Tone = "neutral" | "brand" | "ok" | "warn" | "bad";

const TONES: Record<Tone, string> = {
  neutral: "bg-raised text-muted",
  brand: "bg-brand-soft text-brand-ink",
  ok: "bg-ok-soft text-ok",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
};

interface BadgeProps {
  tone?: Tone;
  icon?: ReactNode;
  className?: string;
  /** Where every word counts: takes a second line instead of cutting off. */
  wrap?: boolean;
  children: ReactNode;
}

export function Badge({ tone = "neutral", icon, className, wrap = false, children }: BadgeProps) {
  return (
    <span
      className={cx(
        "inline-flex max-w-full items-center gap-1 px-2.5 py-0.5 text-label font-medium",
        wrap ? "rounded-card" : "rounded-full",
        TONES[tone],
        className,
      )}
    >
      {icon}
      <span className={wrap ? undefined : "truncate"}>{children}</span>
    </span>
  );
}
