import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { LibraryBig, PenLine, SearchX } from "lucide-react";
import { libraryQueries } from "@/api/stories";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import { LibraryFilters } from "@/features/studio/library-filters";
import { LibraryTable } from "@/features/studio/library-table";
import { useLibraryFilter } from "@/features/studio/use-library-filter";
import { paths } from "@/lib/paths";

export default function Library() {
  const { t } = useLingui();
  const state = useLibraryFilter();
  return (
    <>
      <PageHeader
        title={t`Library`}
        description={<Trans>Every story, from idea to archive.</Trans>}
        actions={<NewStory />}
      />
      <LibraryFilters {...state} />
      <Rows {...state} />
    </>
  );
}

function NewStory() {
  return (
    <LinkButton href={paths.newStory} icon={<PenLine aria-hidden size={16} />}>
      <Trans>New story</Trans>
    </LinkButton>
  );
}

function Rows({ filter, set }: ReturnType<typeof useLibraryFilter>) {
  const stories = useInfiniteQuery(libraryQueries.list(filter));
  if (stories.isPending) return <RowsSkeleton rows={8} />;
  if (stories.error) return <ErrorState error={stories.error} onRetry={stories.refetch} />;
  const rows = stories.data.pages.flatMap((page) => page.results);
  if (rows.length === 0)
    return filter.q || filter.state || filter.mine || filter.campaign ? (
      <NothingFound set={set} />
    ) : (
      <NoneYet />
    );
  return (
    <>
      <LibraryTable stories={rows} />
      <LoadMore
        hasMore={stories.hasNextPage}
        busy={stories.isFetchingNextPage}
        onClick={stories.fetchNextPage}
      />
    </>
  );
}

function NoneYet() {
  return (
    <EmptyState
      icon={<LibraryBig aria-hidden size={22} />}
      title={<Trans>No stories yet</Trans>}
      action={<NewStory />}
    >
      <Trans>
        A story is one thing worth telling: a link or a page of our own, with words that colleagues can use.
      </Trans>
    </EmptyState>
  );
}

function NothingFound({ set }: Pick<ReturnType<typeof useLibraryFilter>, "set">) {
  const clear = () => {
    set.q(null);
    set.state(null);
    set.mine(null);
    set.campaign(null);
  };
  return (
    <EmptyState
      icon={<SearchX aria-hidden size={22} />}
      title={<Trans>No story matches</Trans>}
      action={
        <Button variant="secondary" onClick={clear}>
          <Trans>Show all stories</Trans>
        </Button>
      }
    >
      <Trans>Try another word, or another state.</Trans>
    </EmptyState>
  );
}
