import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type ChannelKey, channelsQuery } from "@/api/channels";
import { ErrorState } from "@/components/ui/error-state";
import { Select } from "@/components/ui/select";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { type ChannelPlan, type ChannelSupply, calendarQueries } from "./api";
import { ChannelCard } from "./channel-card";
import { monthOf } from "./period";
import { PromotionMeter } from "./promotion-meter";
import { RepeatsList } from "./repeats-list";

interface SupplySectionProps {
  day: string;
  today: string;
}

/** Below the calendar: whether the channels get what they were promised. Always over a month, whatever view is open. */
export function SupplySection({ day, today }: SupplySectionProps) {
  const channels = useQuery(channelsQuery);
  const supply = useQuery(calendarQueries.supply(monthOf(day)));
  const plans = useQuery(calendarQueries.plans);
  const failed = supply.error ?? plans.error;
  if (failed) return <ErrorState error={failed} onRetry={supply.error ? supply.refetch : plans.refetch} />;
  if (!supply.data || !plans.data) return <SupplySkeleton />;
  const labelOf = (key: string) => channels.data?.find((channel) => channel.key === key)?.label ?? key;
  return (
    <>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <PromotionMeter promotion={supply.data.promotion} />
        <RepeatsList repeats={supply.data.repeats} labelOf={labelOf} />
      </div>
      <Channels plans={plans.data} supply={supply.data.channels} today={today} labelOf={labelOf} />
    </>
  );
}

interface ChannelsProps {
  plans: readonly ChannelPlan[];
  supply: readonly ChannelSupply[];
  today: string;
  labelOf: (channel: string) => string;
}

function Channels({ plans, supply, today, labelOf }: ChannelsProps) {
  const [added, setAdded] = useState<ChannelKey | null>(null);
  const rows = plans.flatMap((plan) => {
    const own = supply.find(({ channel }) => channel === plan.channel);
    return own ? [{ plan, supply: own }] : [];
  });
  const used = rows.filter((row) => row.plan.updated_at || isFed(row.supply) || row.plan.channel === added);
  const others = rows.filter((row) => !used.includes(row));
  return (
    <section>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-section">
          <Trans>Channels</Trans>
        </h2>
        <Another channels={others.map(({ plan }) => plan.channel)} labelOf={labelOf} onChoose={setAdded} />
      </div>
      <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
        {used.map((row) => (
          <ChannelCard
            key={row.plan.channel}
            {...row}
            label={labelOf(row.plan.channel)}
            today={today}
            editing={row.plan.channel === added}
            onDone={() => setAdded(null)}
          />
        ))}
      </div>
    </section>
  );
}

function isFed(supply: ChannelSupply): boolean {
  return supply.weeks.some(({ out, planned }) => out + planned > 0);
}

interface AnotherProps {
  channels: readonly ChannelKey[];
  labelOf: (channel: string) => string;
  onChoose: (channel: ChannelKey) => void;
}

function Another({ channels, labelOf, onChoose }: AnotherProps) {
  const { t } = useLingui();
  if (channels.length === 0) return null;
  return (
    <Select
      className="w-56"
      aria-label={t`Write a plan for another channel`}
      placeholder={t`Another channel…`}
      value=""
      options={channels.map((key) => ({ value: key, label: labelOf(key) }))}
      onChange={(event) => event.target.value && onChoose(event.target.value as ChannelKey)}
    />
  );
}

function SupplySkeleton() {
  return (
    <SkeletonGroup className="grid gap-4 lg:grid-cols-2">
      <div className="grid gap-4 md:grid-cols-2">
        <Skeleton className="h-44" />
        <Skeleton className="h-44" />
      </div>
    </SkeletonGroup>
  );
}
