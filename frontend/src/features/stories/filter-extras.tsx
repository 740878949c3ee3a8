import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { BellPlus, Check, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { type FeedFilter, storyQueries, type Topic } from "./api";
import { useFollowTopic } from "./reading";
import type { FeedFilterState } from "./use-feed-filter";

interface FilterExtrasProps extends Pick<FeedFilterState, "filter" | "set"> {
  topics: readonly Topic[] | undefined;
}

/** What belongs to the filter that is set: follow its topic, leave its campaign. */
export default function FilterExtras({ topics, filter, set }: FilterExtrasProps) {
  const topic = topics?.find(({ slug }) => slug === filter.topic);
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {topic && <FollowButton key={topic.id} topic={topic} />}
      {filter.campaign && <CampaignMark filter={filter} onLeave={() => set.campaign(null)} />}
    </div>
  );
}

function FollowButton({ topic }: { topic: Topic }) {
  const follow = useFollowTopic(topic.id);
  const { name, following } = topic;
  return (
    <Button
      variant="secondary"
      size="sm"
      icon={following ? <Check aria-hidden size={16} /> : <BellPlus aria-hidden size={16} />}
      aria-pressed={following}
      onClick={() => follow.mutate(!following)}
    >
      {following ? <Trans>You follow {name}</Trans> : <Trans>Follow {name}</Trans>}
    </Button>
  );
}

function CampaignMark({ filter, onLeave }: { filter: FeedFilter; onLeave: () => void }) {
  const { t } = useLingui();
  const feed = useInfiniteQuery(storyQueries.feed(filter));
  const name = feed.data?.pages[0]?.results[0]?.campaign?.name ?? t`this campaign`;
  return (
    <Button variant="secondary" size="sm" icon={<X aria-hidden size={16} />} onClick={onLeave}>
      <Trans>Only {name}: show all campaigns</Trans>
    </Button>
  );
}
