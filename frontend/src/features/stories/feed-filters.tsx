import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { type Channel, channelsQuery } from "@/api/channels";
import { Select } from "@/components/ui/select";
import { withRest } from "@/lib/rest";
import { storyQueries } from "./api";
import { FeedSearch } from "./feed-search";
import { Chip, TopicChips } from "./topic-chips";
import type { FeedFilterState } from "./use-feed-filter";

const CampaignFilter = lazy(withRest(() => import("./campaign-filter")));
const FilterExtras = lazy(withRest(() => import("./filter-extras")));

/** Words and channel, beside the title. The filter lives in the address. */
export function FeedTools({ filter, set }: Pick<FeedFilterState, "filter" | "set">) {
  const channels = useQuery(channelsQuery);
  return (
    <div className="flex w-[calc(100vw-2rem)] flex-wrap gap-2 sm:w-auto sm:flex-nowrap">
      <FeedSearch value={filter.q} onChange={set.q} />
      <ChannelFilter channels={channels.data} value={filter.channel} onChange={set.channel} />
    </div>
  );
}

/** Leaves topics out where they cannot be loaded: the stories matter more. */
export function FeedTopics({ filter, set }: Pick<FeedFilterState, "filter" | "set">) {
  const topics = useQuery(storyQueries.topics);
  const flip = (name: "saved" | "following") => set[name](filter[name] ? null : "1");
  return (
    <div className="mb-4 sm:mb-5">
      <TopicChips
        topics={topics.isError ? [] : topics.data}
        value={filter.topic}
        onChange={set.topic}
        after={
          <Suspense fallback={null}>
            <CampaignFilter value={filter.campaign} onChange={set.campaign} />
          </Suspense>
        }
      >
        <Chip chosen={filter.following === "1"} onChoose={() => flip("following")}>
          <Trans>Following</Trans>
        </Chip>
        <Chip chosen={filter.saved === "1"} onChoose={() => flip("saved")}>
          <Trans>Saved</Trans>
        </Chip>
      </TopicChips>
      <Suspense fallback={null}>
        {(filter.topic || filter.campaign) && <FilterExtras topics={topics.data} filter={filter} set={set} />}
      </Suspense>
    </div>
  );
}

interface ChannelFilterProps {
  channels: readonly Channel[] | undefined;
  value: string;
  onChange: (key: string | null) => void;
}

function ChannelFilter({ channels = [], value, onChange }: ChannelFilterProps) {
  const { t } = useLingui();
  const networks = channels.filter(({ key }) => key !== "copy_link" && key !== "device");
  return (
    <Select
      aria-label={t`Channel`}
      placeholder={t`Any channel`}
      options={networks.map(({ key, label }) => ({ value: key, label }))}
      value={value}
      onChange={(event) => onChange(event.target.value || null)}
      className="w-36 grow sm:grow-0"
    />
  );
}
