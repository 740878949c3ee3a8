import type { ReactNode } from "react";
import { formatNumber } from "@/lib/numbers";

export interface Bar {
  key: string;
  label: ReactNode;
  value: number;
  /** Right of the value, such as a share of the whole. */
  note?: ReactNode;
}

/** A ranking as bars behind words; a list for screen readers. */
export function BarList({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const max = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul aria-label={label} className="space-y-1.5">
      {bars.map((bar) => (
        <li
          key={bar.key}
          className="relative flex min-h-9 items-center gap-3 overflow-clip rounded-control px-3 py-1.5"
        >
          <span
            aria-hidden
            className="absolute inset-y-0 left-0 rounded-control bg-brand-soft"
            style={{ width: `${(bar.value / max) * 100}%` }}
          />
          <span className="relative min-w-0 flex-1">{bar.label}</span>
          {bar.note && <span className="relative text-muted tabular-nums">{bar.note}</span>}
          <span className="relative font-medium tabular-nums">{formatNumber(bar.value)}</span>
        </li>
      ))}
    </ul>
  );
}
