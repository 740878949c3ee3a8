import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { libraryQueries, type Story } from "@/api/stories";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { paths } from "@/lib/paths";
import { useIdParam } from "@/lib/use-id-param";
import { Impossible } from "./impossible";

interface RepairScreenProps {
  title: string;
  ability: "correct" | "retract";
  form: (story: Story) => ReactNode;
}

/** Correcting and retracting begin alike: with the story as it is public at this moment. */
export function RepairScreen({ title, ability, form }: RepairScreenProps) {
  const id = useIdParam();
  const story = useQuery({ ...libraryQueries.detail(id), staleTime: 0, refetchOnWindowFocus: false });
  const ready = story.data && story.isFetchedAfterMount;
  return (
    <>
      <PageHeader
        title={title}
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
      {ready && (story.data.abilities[ability] ? form(story.data) : <Impossible story={story.data} />)}
    </>
  );
}
