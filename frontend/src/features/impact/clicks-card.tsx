import { Trans, useLingui } from "@lingui/react/macro";
import { LineChart } from "@/components/charts/line-chart";
import { Card } from "@/components/ui/card";
import type { Impact } from "./api";
import { wholeMonth } from "./whole-month";

export function ClicksCard({ days }: { days: Impact["by_day"] }) {
  const { t } = useLingui();
  const month = wholeMonth(days);
  return (
    <Card
      title={<Trans>Clicks by people, day by day</Trans>}
      description={<Trans>The past 30 days, all your links together.</Trans>}
    >
      <LineChart
        title={t`Clicks by people on your links`}
        days={month.map(({ day }) => day)}
        series={[{ key: "human", label: t`Clicks by people`, values: month.map(({ human }) => human) }]}
        height={200}
      />
    </Card>
  );
}
