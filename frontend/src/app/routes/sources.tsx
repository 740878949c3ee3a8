import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Plus, Rss } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import { type FeedSource, sourceQueries } from "@/features/sources/api";
import { SourceTable } from "@/features/sources/source-table";

const SourceDialog = lazy(() => import("@/features/sources/source-dialog"));

type Open = "new" | FeedSource | null;

export default function Sources() {
  const { t } = useLingui();
  const [open, setOpen] = useState<Open>(null);
  const add = (
    <Button icon={<Plus aria-hidden size={18} />} onClick={() => setOpen("new")}>
      <Trans>Add a feed</Trans>
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t`Feeds`}
        description={
          <Trans>News from elsewhere that may be worth telling. It waits in the review queue.</Trans>
        }
        actions={add}
      />
      <Rows onEdit={setOpen} add={add} />
      <Suspense>
        {open && <SourceDialog source={open === "new" ? undefined : open} onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}

function Rows({ onEdit, add }: { onEdit: (source: FeedSource) => void; add: React.ReactNode }) {
  const sources = useQuery(sourceQueries.list);
  if (sources.isPending) return <RowsSkeleton rows={4} />;
  if (sources.error) return <ErrorState error={sources.error} onRetry={sources.refetch} />;
  if (sources.data.length === 0) {
    return (
      <EmptyState icon={<Rss aria-hidden size={22} />} title={<Trans>No feeds yet</Trans>} action={add}>
        <Trans>
          Add the address of a blog or a news page. We look every hour, and what is new becomes a suggestion.
        </Trans>
      </EmptyState>
    );
  }
  return <SourceTable sources={sources.data} onEdit={onEdit} />;
}
