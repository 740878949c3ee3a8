import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { guidelineQueries } from "@/features/guidelines/api";
import { GuidelineList, GuidelineListSkeleton } from "@/features/guidelines/guideline-list";

export default function Guidelines() {
  const { t } = useLingui();
  const guidelines = useQuery(guidelineQueries.list);
  return (
    <div className="max-w-[48rem]">
      <PageHeader
        title={t`Guidelines`}
        description={<Trans>What is allowed, what protects you, and what you said you have read.</Trans>}
      />
      {guidelines.isPending && <GuidelineListSkeleton />}
      {guidelines.error && <ErrorState error={guidelines.error} onRetry={guidelines.refetch} />}
      {guidelines.data && <GuidelineList rows={guidelines.data} />}
    </div>
  );
}
