import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSignedIn } from "@/api/me";
import { isShared, shareQueries } from "@/api/shares";
import StoryNotice from "@/components/story-notice";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { CorrectionNotes } from "@/features/corrections/correction-notes";
import { RepairLinks } from "@/features/corrections/repair-links";
import { Notices } from "@/features/impact/notices";
import { MyShares } from "@/features/sharing/my-shares";
import { reachForDialog, ShareDialogHost } from "@/features/sharing/share-dialog-host";
import { useShareParam } from "@/features/sharing/use-share-param";
import { type Story as StoryData, storyQueries } from "@/features/stories/api";
import { ShareBar, SharePanel } from "@/features/stories/share-panel";
import { StoryLanguages } from "@/features/stories/story-languages";
import { StorySkeleton } from "@/features/stories/story-skeleton";
import { StoryView } from "@/features/stories/story-view";
import { SuggestionsGlimpse } from "@/features/stories/suggestions-glimpse";
import { WhyShare } from "@/features/stories/why-share";
import { inLanguage } from "@/lib/story-words";
import { useIdParam } from "@/lib/use-id-param";

export default function Story() {
  const { t } = useLingui();
  const story = useQuery(storyQueries.detail(useIdParam()));
  if (story.isPending) return <StorySkeleton />;
  if (story.error) {
    return (
      <>
        <PageHeader title={t`Story`} />
        <ErrorState error={story.error} onRetry={story.refetch} />
      </>
    );
  }
  return <Loaded story={story.data} />;
}

function Loaded({ story: whole }: { story: StoryData }) {
  const { language } = useSignedIn();
  const [chosen, choose] = useState<string>(language);
  const story = inLanguage(whole, chosen);
  const dialog = useShareParam(story.id);
  const shares = useQuery(shareQueries.ofStory(story.id));
  const share = {
    story,
    shared: shares.data?.some(isShared) ?? false,
    onShare: () => dialog.open(story.id),
    onReach: reachForDialog,
  };
  return (
    // Room for the bar that lies over the end of the page on phones.
    <div className="max-lg:pb-14">
      <StoryView
        story={story}
        notes={
          <>
            <StoryLanguages languages={whole.languages} value={story.language} onChange={choose} />
            {story.notice && <StoryNotice notice={story.notice} />}
            <CorrectionNotes corrections={story.corrections} />
          </>
        }
        aside={
          <>
            {story.why_share && !story.retracted_at && (
              <WhyShare lang={story.language}>{story.why_share}</WhyShare>
            )}
            <SharePanel {...share} />
            <Notices shares={shares.data ?? []} />
            <MyShares shares={shares.data ?? []} />
            <RepairLinks story={story} />
            {story.abilities.share && <SuggestionsGlimpse story={story} language={language} />}
          </>
        }
      />
      <ShareBar {...share} />
      <ShareDialogHost story={dialog.story} onClose={dialog.close} />
    </div>
  );
}
