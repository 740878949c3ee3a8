import { Trans, useLingui } from "@lingui/react/macro";
import { LineChart } from "@/components/charts/line-chart";
import { Card } from "@/components/ui/card";
import type { Impact } from "./api";

export function ClicksCard({ days }: { days: Impact["by_day"] }) {
  const { t } = useLingui();
  return (
    <Card
      title={<Trans>Clicks by people, day by day</Trans>}
      description={<Trans>The past 30 days, all your links together.</Trans>}
    >
      <LineChart
        title={t`Clicks by people on your links`}
        days={days.map(({ day }) => day)}
        series={[{ key: "human", label: t`Clicks by people`, values: days.map(({ human }) => human) }]}
        height={200}
      />
    </Card>
  );
}
