import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { BookOpen } from "lucide-react";
import { lazy, Suspense } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { hrQueries } from "@/features/hr/api";
import { GuidelineList } from "@/features/hr/guideline-list";
import { PackList } from "@/features/hr/pack-list";
import { useSearchParam } from "@/lib/use-search-param";

const AdoptDialog = lazy(() => import("@/features/hr/adopt-dialog"));

export default function HrGuidelines() {
  const { t } = useLingui();
  const [adopting, setAdopting] = useSearchParam("adopt");
  return (
    <>
      <PageHeader
        title={t`Guideline texts`}
        description={<Trans>What applies when people speak about the company, and who has read it.</Trans>}
      />
      <Own />
      <section aria-labelledby="packs" className="mt-10">
        <h2 id="packs" className="mb-1 text-section">
          <Trans>Ready-made packs</Trans>
        </h2>
        <p className="mb-4 max-w-[68ch] text-muted">
          <Trans>Start from a text that others have thought about. You can change every word of it.</Trans>
        </p>
        <Packs onAdopt={setAdopting} />
      </section>
      <Suspense>{adopting && <AdoptDialog slug={adopting} onClose={() => setAdopting(null)} />}</Suspense>
    </>
  );
}

function Own() {
  const guidelines = useQuery(hrQueries.guidelines);
  if (guidelines.isPending) return <Waiting className="h-40" />;
  if (guidelines.error) return <ErrorState error={guidelines.error} onRetry={guidelines.refetch} />;
  if (guidelines.data.length === 0) {
    return (
      <EmptyState icon={<BookOpen aria-hidden size={22} />} title={<Trans>No guideline yet</Trans>}>
        <Trans>Adopt a pack below. People can share once they have acknowledged what applies to them.</Trans>
      </EmptyState>
    );
  }
  return <GuidelineList guidelines={guidelines.data} />;
}

function Packs({ onAdopt }: { onAdopt: (slug: string) => void }) {
  const packs = useQuery(hrQueries.packs);
  if (packs.isPending) return <Waiting className="h-52" />;
  if (packs.error) return <ErrorState error={packs.error} onRetry={packs.refetch} />;
  return <PackList packs={packs.data} onAdopt={onAdopt} />;
}

function Waiting({ className }: { className: string }) {
  return (
    <SkeletonGroup>
      <Skeleton className={`rounded-card ${className}`} />
    </SkeletonGroup>
  );
}
