import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { libraryQueries } from "@/api/stories";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import { WAITING } from "@/features/review/api";
import { ReviewList } from "@/features/review/review-list";
import { paths } from "@/lib/paths";

export default function ReviewQueue() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader
        title={t`Review`}
        description={<Trans>Stories that wait for a second pair of eyes.</Trans>}
      />
      <Queue />
    </>
  );
}

function Queue() {
  const stories = useInfiniteQuery(libraryQueries.list(WAITING));
  if (stories.isPending) return <RowsSkeleton rows={3} />;
  if (stories.error) return <ErrorState error={stories.error} onRetry={stories.refetch} />;
  const rows = stories.data.pages.flatMap((page) => page.results);
  if (rows.length === 0) return <AllRead />;
  return (
    <>
      <ReviewList stories={rows} />
      <LoadMore
        hasMore={stories.hasNextPage}
        busy={stories.isFetchingNextPage}
        onClick={stories.fetchNextPage}
      />
    </>
  );
}

function AllRead() {
  return (
    <EmptyState
      icon={<CircleCheck aria-hidden size={22} />}
      title={<Trans>Nothing waits for you</Trans>}
      action={
        <LinkButton variant="secondary" href={paths.library}>
          <Trans>Go to the library</Trans>
        </LinkButton>
      }
    >
      <Trans>As soon as somebody submits a story, it appears here and you get an e-mail.</Trans>
    </EmptyState>
  );
}
