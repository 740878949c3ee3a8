import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type Channel, channelsQuery } from "@/api/channels";
import { Select } from "@/components/ui/select";
import { storyQueries } from "./api";
import { FeedSearch } from "./feed-search";
import { TopicChips } from "./topic-chips";
import type { FeedFilterState } from "./use-feed-filter";

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

/** Leaves its row out where topics cannot be loaded: the stories matter more. */
export function FeedTopics({ filter, set }: Pick<FeedFilterState, "filter" | "set">) {
  const topics = useQuery(storyQueries.topics);
  if (topics.isError || topics.data?.length === 0) return null;
  return (
    <div className="mb-4 sm:mb-5">
      <TopicChips topics={topics.data} value={filter.topic} onChange={set.topic} />
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
