import type { Series } from "./line-chart";
import { seriesColour } from "./series-colours";

export function ChartLegend({ series }: { series: readonly Series[] }) {
  if (series.length < 2) return null;
  return (
    <ul className="flex flex-wrap justify-end gap-x-4 gap-y-1 text-label text-muted">
      {series.map((line, index) => (
        <li key={line.key} className="flex items-center gap-1.5">
          <span
            aria-hidden
            className="h-0.5 w-3.5 rounded-full"
            style={{ background: seriesColour(index) }}
          />
          {line.label}
        </li>
      ))}
    </ul>
  );
}
