import { Trans } from "@lingui/react/macro";
import { formatLongDay } from "@/lib/dates";
import { formatNumber } from "@/lib/numbers";
import type { Series } from "./line-chart";

interface ChartTableProps {
  title: string;
  days: readonly string[];
  series: readonly Series[];
}

/** The same figures to read, copy and hear; newest first. */
export function ChartTable({ title, days, series }: ChartTableProps) {
  const newestFirst = days.map((day, index) => ({ day, index })).reverse();
  return (
    <details className="group mt-2">
      <summary className="inline-flex min-h-11 items-center rounded-sm px-1 text-label font-medium text-muted hover:text-fg sm:min-h-7">
        <Trans>Show as a table</Trans>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section aria-label={title} tabIndex={0} className="mt-2 max-h-80 overflow-auto rounded-control border">
        <table className="w-full text-left tabular-nums">
          <caption className="sr-only">{title}</caption>
          <thead className="sticky top-0 bg-raised text-label text-muted">
            <tr>
              <th scope="col" className="px-3 py-2 font-medium">
                <Trans>Day</Trans>
              </th>
              {series.map((line) => (
                <th key={line.key} scope="col" className="px-3 py-2 text-right font-medium">
                  {line.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {newestFirst.map(({ day, index }) => (
              <tr key={day} className="border-t">
                <th scope="row" className="px-3 py-1.5 font-normal whitespace-nowrap">
                  {formatLongDay(day)}
                </th>
                {series.map((line) => (
                  <td key={line.key} className="px-3 py-1.5 text-right">
                    {formatNumber(line.values[index] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
