import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { libraryQueries } from "@/api/stories";

import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { Impossible } from "@/features/corrections/impossible";
import { RetractForm } from "@/features/corrections/retract-form";
import { paths } from "@/lib/paths";
import { useIdParam } from "@/lib/use-id-param";

export default function RetractStory() {
  const { t } = useLingui();
  const id = useIdParam();
  // Only what is public at this moment can be put right.
  const story = useQuery({ ...libraryQueries.detail(id), staleTime: 0, refetchOnWindowFocus: false });
  const ready = story.data && story.isFetchedAfterMount;
  return (
    <>
      <PageHeader
        title={t`Retract a story`}
        description={story.data?.title}
        breadcrumbs={[{ label: <Trans>Library</Trans>, href: paths.library }]}
      />
      {story.error && !story.data && <ErrorState error={story.error} onRetry={story.refetch} />}
      {!ready && !story.error && (
        <SkeletonGroup className="space-y-5">
          <Skeleton className="h-64 rounded-card" />
          <Skeleton className="h-96 rounded-card" />
        </SkeletonGroup>
      )}
      {ready &&
        (story.data.abilities.retract ? (
          <RetractForm key={id} story={story.data} />
        ) : (
          <Impossible story={story.data} />
        ))}
    </>
  );
}
