import { useLingui } from "@lingui/react/macro";
import { LineChart, type Series } from "@/components/charts/line-chart";
import type { Overview } from "./api";
import type { Measure } from "./key-figures";

/** People and machines are never drawn as one line. */
export function FiguresChart({ overview, measure }: { overview: Overview; measure: Measure }) {
  const { t } = useLingui();
  const { series } = overview;
  const line = (key: "opened" | Measure, label: string): Series => ({
    key,
    label,
    values: series.map((day) => day[key]),
  });
  const lines: Record<Measure, { title: string; series: Series[] }> = {
    confirmed: {
      title: t`Shares per day`,
      series: [line("confirmed", t`Confirmed`), line("opened", t`Opened`)],
    },
    proven: {
      title: t`Shares per day`,
      series: [line("proven", t`Proven`), line("confirmed", t`Confirmed`)],
    },
    human: { title: t`Clicks by people per day`, series: [line("human", t`People`)] },
    machine: { title: t`Visits by machines per day`, series: [line("machine", t`Machines`)] },
  };
  const chosen = lines[measure];
  return (
    <section aria-label={chosen.title} className="min-w-0">
      <h2 className="text-section">{chosen.title}</h2>
      <LineChart title={chosen.title} days={series.map((day) => day.day)} series={chosen.series} />
    </section>
  );
}
