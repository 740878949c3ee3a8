import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { noticedShares } from "@/api/shares";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { EXPORT_ADDRESS, type Impact as ImpactData, impactQueries } from "@/features/impact/api";
import { ClicksCard } from "@/features/impact/clicks-card";
import { Figures } from "@/features/impact/figures";
import { ImpactSkeleton } from "@/features/impact/impact-skeleton";
import { NoImpact } from "@/features/impact/no-impact";
import { Notices } from "@/features/impact/notices";
import { ShareList } from "@/features/impact/share-list";

export default function Impact() {
  const { t } = useLingui();
  const figures = useQuery(impactQueries.figures);
  const noticed = useQuery(noticedShares);
  return (
    <>
      <PageHeader
        title={t`My impact`}
        description={
          <Trans>What came of what you shared. These figures are yours: nobody else sees them.</Trans>
        }
        actions={
          <LinkButton
            href={EXPORT_ADDRESS}
            download
            variant="secondary"
            icon={<Download aria-hidden size={17} />}
          >
            <Trans>Take my data along</Trans>
          </LinkButton>
        }
      />
      <div className="mb-6 empty:hidden">
        <Notices shares={noticed.data ?? []} />
      </div>
      {figures.isPending && <ImpactSkeleton />}
      {figures.error && !figures.data && <ErrorState error={figures.error} onRetry={figures.refetch} />}
      {figures.data && <Loaded impact={figures.data} />}
    </>
  );
}

function Loaded({ impact }: { impact: ImpactData }) {
  const { opened } = impact.shares;
  return (
    <div className="space-y-6">
      {opened > 0 ? (
        <>
          <Figures impact={impact} />
          <ClicksCard days={impact.by_day} />
        </>
      ) : (
        <NoImpact />
      )}
      {/* Also where all were taken back: each can still be put right. */}
      <ShareList hideWhenEmpty={opened === 0} />
    </div>
  );
}
