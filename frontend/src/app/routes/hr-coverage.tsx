import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { hrQueries } from "@/features/hr/api";
import { CoverageView } from "@/features/hr/coverage-view";
import { formatLongDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { useIdParam } from "@/lib/use-id-param";

export default function HrCoverage() {
  const { t } = useLingui();
  const id = useIdParam();
  const coverage = useQuery(hrQueries.coverage(id));
  const guidelines = useQuery(hrQueries.guidelines);
  const title = guidelines.data?.find((guideline) => guideline.id === id)?.title;
  return (
    <>
      <PageHeader
        title={title ? t`Coverage: ${title}` : t`Coverage`}
        description={coverage.data && <Since version={coverage.data.version} />}
        breadcrumbs={[{ label: <Trans>Guideline texts</Trans>, href: paths.guidelineTexts }]}
      />
      {coverage.isPending && (
        <SkeletonGroup>
          <Skeleton className="mb-8 h-28 rounded-card" />
          <Skeleton className="h-96 rounded-card" />
        </SkeletonGroup>
      )}
      {coverage.error && <ErrorState error={coverage.error} onRetry={coverage.refetch} />}
      {coverage.data && <CoverageView coverage={coverage.data} />}
    </>
  );
}

function Since({ version }: { version: { number: number; effective_at: string } }) {
  const { number } = version;
  const day = formatLongDay(version.effective_at);
  return (
    <Trans>
      Version {number}, in force since {day}.
    </Trans>
  );
}
