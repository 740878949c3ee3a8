import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "wouter";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { guidelineQueries } from "@/features/guidelines/api";
import { ReadingSkeleton } from "@/features/guidelines/reading-skeleton";
import { ReadingView } from "@/features/guidelines/reading-view";
import { withinSite } from "@/lib/paths";
import { useIdParam } from "@/lib/use-id-param";
import { useSearchParam } from "@/lib/use-search-param";

export default function Guideline() {
  const { t } = useLingui();
  const [locale, setLocale] = useSearchParam("locale");
  const back = withinSite(new URLSearchParams(useSearch()).get("back"));
  const reading = useQuery(guidelineQueries.reading(useIdParam(), locale));
  if (reading.isPending) return <ReadingSkeleton />;
  if (!reading.data) {
    return (
      <>
        <PageHeader title={t`Guideline`} />
        <ErrorState error={reading.error} onRetry={reading.refetch} />
      </>
    );
  }
  return (
    <ReadingView
      reading={reading.data}
      stale={reading.isPlaceholderData}
      back={back}
      onLocale={setLocale}
      onReload={reading.refetch}
    />
  );
}
