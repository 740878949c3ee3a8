import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { correctionQueries } from "@/api/corrections";
import { libraryQueries } from "@/api/stories";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { HistoryList } from "@/features/corrections/history-list";
import { paths } from "@/lib/paths";
import { useIdParam } from "@/lib/use-id-param";

export default function StoryHistory() {
  const { t } = useLingui();
  const id = useIdParam();
  const story = useQuery(libraryQueries.detail(id));
  const history = useQuery(correctionQueries.history(id));
  return (
    <>
      <PageHeader
        title={t`History of a story`}
        description={story.data?.title}
        breadcrumbs={[{ label: <Trans>Library</Trans>, href: paths.library }]}
      />
      {history.isPending && (
        <SkeletonGroup>
          <Skeleton className="h-64 rounded-card" />
        </SkeletonGroup>
      )}
      {history.error && <ErrorState error={history.error} onRetry={history.refetch} />}
      {history.data?.length === 0 && (
        <EmptyState icon={<History aria-hidden size={22} />} title={<Trans>Nothing was public yet</Trans>}>
          <Trans>Every wording that readers saw is kept here, with why it changed.</Trans>
        </EmptyState>
      )}
      {history.data && history.data.length > 0 && <HistoryList events={history.data} />}
    </>
  );
}
