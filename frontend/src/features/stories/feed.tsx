import { useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useSignedIn } from "@/api/me";
import { isShared, shareQueries } from "@/api/shares";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { withRest } from "@/lib/rest";
import { isFiltered, storyQueries } from "./api";
import { FeedTools, FeedTopics } from "./feed-filters";
import { FeedList } from "./feed-list";
import { FeedSkeleton } from "./feed-skeleton";
import { FeedSummary, FoundSummary } from "./feed-summary";
import { useFeedFilter } from "./use-feed-filter";

const SuggestInvitation = lazy(withRest(() => import("./suggest-invitation")));
const FeedSeen = lazy(withRest(() => import("./feed-seen")));
const FeedEmpty = lazy(withRest(() => import("./feed-empty")));

interface FeedProps {
  onShare: (id: number) => void;
  onReach?: () => void;
}

const NOTHING_SHARED: ReadonlySet<number> = new Set();

/** What there is to tell, newest first, with the sharing left to whoever shows this. */
export function Feed({ onShare, onReach }: FeedProps) {
  const { t } = useLingui();
  const firstName = useSignedIn().name.split(" ")[0] ?? "";
  const { filter, set, clear } = useFeedFilter();
  const feed = useInfiniteQuery(storyQueries.feed(filter));
  const shared = useQuery({
    ...shareQueries.recent,
    select: (page) => new Set(page.results.filter(isShared).map(({ story }) => story.id)),
  });
  const stories = feed.data?.pages.flatMap((page) => page.results);
  const filtered = isFiltered(filter);
  const summary =
    stories &&
    (filtered ? (
      <FoundSummary count={stories.length} hasMore={feed.hasNextPage} />
    ) : (
      <FeedSummary firstName={firstName} stories={stories} hasMore={feed.hasNextPage} />
    ));
  return (
    <>
      <PageHeader
        title={t`Stories`}
        description={<span role="status">{summary ?? "\u00a0"}</span>}
        actions={<FeedTools filter={filter} set={set} />}
      />
      <FeedTopics filter={filter} set={set} />
      {feed.isPending && <FeedSkeleton />}
      {feed.error && !stories && <ErrorState error={feed.error} onRetry={feed.refetch} />}
      <Suspense fallback={null}>
        {stories?.length === 0 && <FeedEmpty filter={filter} onClear={clear} />}
        {stories && !filtered && <FeedSeen stories={stories} />}
      </Suspense>
      {stories && (
        <FeedList
          stories={stories}
          shared={shared.data ?? NOTHING_SHARED}
          withLead={!filtered && Boolean(stories[0]?.image)}
          stale={feed.isPlaceholderData}
          onShare={onShare}
          onReach={onReach}
        />
      )}
      <LoadMore hasMore={feed.hasNextPage} busy={feed.isFetchingNextPage} onClick={feed.fetchNextPage} />
      <Suspense fallback={null}>{stories && !feed.hasNextPage && <SuggestInvitation />}</Suspense>
    </>
  );
}
