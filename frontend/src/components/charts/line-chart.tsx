import { Trans, useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, useId, useState } from "react";
import { formatDay, formatLongDay } from "@/lib/dates";
import { formatNumber } from "@/lib/numbers";
import { ChartDrawing } from "./chart-drawing";
import { ChartLegend } from "./chart-legend";
import { ChartTable } from "./chart-table";
import { seriesColour } from "./series-colours";

export interface Series {
  key: string;
  label: string;
  /** One value per day. */
  values: readonly number[];
  /** Drawn thin and dashed, for the period before. */
  faint?: boolean;
}

interface LineChartProps {
  /** What the graph shows, for screen readers and the table's caption. */
  title: string;
  /** "2026-11-22", oldest first. */
  days: readonly string[];
  series: readonly Series[];
  height?: number;
}

/** Lines over days: hover, tap or arrow keys read a day; a table holds the same figures. */
export function LineChart({ title, days, series, height = 240 }: LineChartProps) {
  const { t } = useLingui();
  const id = useId();
  const [active, setActive] = useState<number | null>(null);
  const last = days.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowLeft: Math.max(0, (active ?? days.length) - 1),
      ArrowRight: Math.min(last, (active ?? -1) + 1),
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    if (event.key === "Escape") setActive(null);
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setActive(next);
  };
  return (
    <figure className="min-w-0">
      <ChartLegend series={series} />
      <div
        role="slider"
        tabIndex={0}
        aria-label={t`${title}: choose a day`}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={active ?? last}
        aria-valuetext={describe(days, series, active ?? last)}
        aria-describedby={`${id}-help`}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
        onPointerLeave={() => setActive(null)}
        className="relative mt-3 touch-pan-y rounded-control"
      >
        <ChartDrawing days={days} series={series} height={height} active={active} onActivate={setActive} />
        {active !== null && <Reading days={days} series={series} active={active} />}
      </div>
      <p id={`${id}-help`} className="sr-only">
        <Trans>Use the arrow keys to read the days.</Trans>
      </p>
      <ChartTable title={title} days={days} series={series} />
    </figure>
  );
}

function describe(days: readonly string[], series: readonly Series[], index: number): string {
  const values = series.map(({ label, values }) => `${label} ${formatNumber(values[index] ?? 0)}`);
  return `${formatLongDay(days[index] ?? "")}: ${values.join(", ")}`;
}

interface ReadingProps {
  days: readonly string[];
  series: readonly Series[];
  active: number;
}

function Reading({ days, series, active }: ReadingProps) {
  const share = days.length > 1 ? active / (days.length - 1) : 0.5;
  const side =
    share < 0.5 ? { left: `calc(${share * 100}% + 1rem)` } : { right: `calc(${(1 - share) * 100}% + 1rem)` };
  return (
    <div
      aria-hidden
      style={side}
      className="pointer-events-none absolute top-1 z-10 min-w-36 rounded-control border bg-surface px-3 py-2 shadow-float"
    >
      <p className="mb-1 text-label font-medium text-muted">{formatDay(days[active] ?? "")}</p>
      {series.map((line, index) => (
        <p key={line.key} className="flex items-center gap-2">
          <span className="size-2 rounded-full" style={{ background: seriesColour(index) }} />
          <span className="text-muted">{line.label}</span>
          <span className="ml-auto pl-3 font-medium tabular-nums">
            {formatNumber(line.values[active] ?? 0)}
          </span>
        </p>
      ))}
    </div>
  );
}
