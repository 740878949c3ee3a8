import { ArrowDownRight, ArrowRight, ArrowUpRight } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/lib/cx";
import { InfoTip } from "./info-tip";

interface StatProps {
  label: string;
  /** Already formatted: formatNumber, formatShare. */
  value: string;
  /** Change against the period before, formatted; `trend` picks the arrow. */
  change?: string;
  trend?: "up" | "down" | "same";
  /** Definition of the figure, behind an i. */
  definition?: ReactNode;
  /** A line below, such as "of 61 people". */
  note?: ReactNode;
  /** Makes the card a switch, for figures that choose the graph. */
  onSelect?: () => void;
  selected?: boolean;
}

const ARROWS = { up: ArrowUpRight, down: ArrowDownRight, same: ArrowRight };

export function Stat({
  label,
  value,
  change,
  trend = "same",
  definition,
  note,
  onSelect,
  selected,
}: StatProps) {
  const Arrow = ARROWS[trend];
  return (
    <div
      className={cx(
        "relative min-w-0 rounded-card border bg-surface p-4 transition-colors duration-[120ms]",
        onSelect && "hover:border-control",
        selected && "border-brand ring-1 ring-brand",
      )}
    >
      <div className="flex items-start gap-1 text-muted">
        {onSelect ? (
          <button
            type="button"
            aria-pressed={selected}
            onClick={onSelect}
            className="min-w-0 rounded-sm text-left before:absolute before:inset-0 before:rounded-card before:content-['']"
          >
            {label}
          </button>
        ) : (
          <span className="min-w-0">{label}</span>
        )}
        {definition && (
          <span className="relative z-10 -my-0.5">
            <InfoTip term={label}>{definition}</InfoTip>
          </span>
        )}
      </div>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-2.5">
        <span className="text-figure tabular-nums">{value}</span>
        {change && (
          <span className="inline-flex items-center gap-0.5 font-medium text-muted tabular-nums">
            <Arrow aria-hidden size={14} />
            {change}
          </span>
        )}
      </div>
      {note && <p className="mt-0.5 text-muted">{note}</p>}
    </div>
  );
}
