import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "wouter";
import { libraryQueries, type Story } from "@/api/stories";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { StoryCard } from "@/features/stories/story-card";
import type { Content } from "@/features/studio/content";
import { NewStoryForm } from "@/features/studio/new-story-form";
import { StoryEditor } from "@/features/studio/story-editor";
import { paths } from "@/lib/paths";
import { useIdParam } from "@/lib/use-id-param";

export default function StoryEditorScreen() {
  const { id } = useParams<{ id?: string }>();
  return id === undefined ? <NewStory /> : <Existing />;
}

function NewStory() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader
        title={t`New story`}
        description={<Trans>Nobody sees it until somebody else has approved it.</Trans>}
        breadcrumbs={[{ label: <Trans>Library</Trans>, href: paths.library }]}
      />
      <NewStoryForm />
    </>
  );
}

function Existing() {
  const id = useIdParam();
  // Only a fresh answer may be edited: an older one would quarrel with the server at the first key.
  const story = useQuery({ ...libraryQueries.detail(id), staleTime: 0, refetchOnWindowFocus: false });
  if (story.error && !story.data) return <ErrorState error={story.error} onRetry={story.refetch} />;
  if (!story.data || !story.isFetchedAfterMount) return <Waiting />;
  return <StoryEditor key={id} story={story.data} card={drawCard} />;
}

function drawCard(story: Story, content: Content) {
  const { title, summary, why_share, kind, expires_at, pinned } = content;
  const shown = { ...story, title, summary, why_share, kind, expires_at, pinned };
  return (
    <StoryCard
      story={{ ...shown, abilities: { share: true }, is_new: false, saved: false }}
      shared={false}
      onShare={() => undefined}
      urgency="soon"
    />
  );
}

function Waiting() {
  return (
    <SkeletonGroup>
      <Skeleton className="mb-6 h-16 w-80 max-w-full rounded-control" />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_23rem]">
        <Skeleton className="h-[40rem] rounded-card" />
        <Skeleton className="h-96 rounded-card" />
      </div>
    </SkeletonGroup>
  );
}
