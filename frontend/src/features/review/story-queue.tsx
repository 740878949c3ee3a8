import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { LoadMore } from "@/components/ui/load-more";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import { paths } from "@/lib/paths";
import { useSearchParam } from "@/lib/use-search-param";
import { type Lane, reviewQueries } from "./api";
import { ReviewList } from "./review-list";

const LANES: readonly Lane[] = ["waiting", "trusted", "sent_back"];

/** What waits, on whom; the most urgent first. */
export function StoryQueue() {
  const { t } = useLingui();
  const [asked, setLane] = useSearchParam("lane");
  const lane = LANES.find((one) => one === asked) ?? "waiting";
  const labels: Record<Lane, string> = {
    waiting: t`Waiting`,
    trusted: t`Out without review`,
    sent_back: t`With the author`,
  };
  return (
    <>
      <fieldset aria-label={t`Which stories`} className="mb-4 flex flex-wrap gap-2">
        {LANES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === lane}
            onClick={() => setLane(one === "waiting" ? null : one)}
            className="min-h-11 rounded-full border px-4 font-medium text-muted transition-colors duration-[120ms] hover:text-fg aria-pressed:border-brand aria-pressed:bg-brand-soft aria-pressed:text-brand-ink sm:min-h-8 sm:px-3"
          >
            {labels[one]}
          </button>
        ))}
      </fieldset>
      <Rows key={lane} lane={lane} />
    </>
  );
}

function Rows({ lane }: { lane: Lane }) {
  const stories = useInfiniteQuery(reviewQueries.queue(lane));
  if (stories.isPending) return <RowsSkeleton rows={3} />;
  if (stories.error) return <ErrorState error={stories.error} onRetry={stories.refetch} />;
  const rows = stories.data.pages.flatMap((page) => page.results);
  if (rows.length === 0) return <Nothing lane={lane} />;
  return (
    <>
      <ReviewList stories={rows} lane={lane} />
      <LoadMore
        hasMore={stories.hasNextPage}
        busy={stories.isFetchingNextPage}
        onClick={stories.fetchNextPage}
      />
    </>
  );
}

function Nothing({ lane }: { lane: Lane }) {
  const words: Record<Lane, [title: ReactNode, why: ReactNode]> = {
    waiting: [
      <Trans key="title">Nothing waits for you</Trans>,
      <Trans key="why">As soon as somebody submits a story, it appears here and you get an e-mail.</Trans>,
    ],
    trusted: [
      <Trans key="title">Nothing to look at afterwards</Trans>,
      <Trans key="why">
        Authors whose last five stories were approved may publish without review. What they publish appears
        here.
      </Trans>,
    ],
    sent_back: [
      <Trans key="title">Nothing was sent back</Trans>,
      <Trans key="why">Stories that an author is changing after a review appear here.</Trans>,
    ],
  };
  const [title, why] = words[lane];
  return (
    <EmptyState
      icon={<CircleCheck aria-hidden size={22} />}
      title={title}
      action={
        <LinkButton variant="secondary" href={paths.library}>
          <Trans>Go to the library</Trans>
        </LinkButton>
      }
    >
      {why}
    </EmptyState>
  );
}
