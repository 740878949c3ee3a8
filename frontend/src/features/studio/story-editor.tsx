import { Trans } from "@lingui/react/macro";
import { type ReactNode, useRef, useState } from "react";
import type { ChannelKey } from "@/api/channels";
import type { Story } from "@/api/stories";
import { AudiencePicker } from "@/components/audience-picker";
import { Card } from "@/components/ui/card";
import { FormErrors } from "@/components/ui/form-errors";
import { AddressSection } from "./address-section";
import { BasicsSection } from "./basics-section";
import { ConflictPanel } from "./conflict-panel";
import type { Content } from "./content";
import { DocumentSection } from "./document-section";
import { EditorFooter } from "./editor-footer";
import { EditorHeader } from "./editor-header";
import { LinkCheckSection } from "./link-check-section";
import { PictureSection } from "./picture-section";
import { PictureSetSection } from "./picture-set-section";
import { PlanningSection } from "./planning-section";
import { Presence } from "./presence";
import { PreviewPane } from "./preview-pane";
import { PublishDialog } from "./publish-dialog";
import { RemarkNote, ReviewRemarks } from "./remarks";
import type { SectionProps } from "./section";
import { StateNotice } from "./state-notice";
import { TextsSection } from "./texts-section";
import { useEditorSteps } from "./use-editor-steps";
import { type StoryDraft, useStoryDraft } from "./use-story-draft";
import { VideoSection } from "./video-section";

interface StoryEditorProps {
  story: Story;
  /** The card as the feed draws it, from what is in the form now. */
  card: (story: Story, content: Content) => ReactNode;
}

/** Form on the left, what comes of it on the right. Drafts are stored by themselves. */
export function StoryEditor({ story: first, card }: StoryEditorProps) {
  const draft = useStoryDraft(first);
  const [channel, setChannel] = useState<ChannelKey>("linkedin");
  const form = useRef<HTMLDivElement>(null);
  const steps = useEditorSteps(draft, form);
  const { story, content, theirs } = draft;
  return (
    <>
      <EditorHeader story={story} title={content.title} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_23rem]">
        <div ref={form} className="min-w-0 space-y-5">
          {theirs && (
            <ConflictPanel mine={content} theirs={theirs} onChoose={(fields) => void draft.settle(fields)} />
          )}
          {story.abilities.update && <Presence story={story.id} />}
          <StateNotice story={story} />
          <FormErrors errors={draft.errors.filter(({ param }) => !param)} />
          <Sections
            draft={draft}
            channel={channel}
            onChannel={setChannel}
            mayChangePicture={steps.mayChangePicture}
          />
          <EditorFooter
            draft={draft}
            busy={steps.busy}
            onSave={steps.save}
            onSubmit={steps.submit}
            onWithdraw={steps.withdraw}
            onPublish={steps.ask}
          />
          <PublishDialog
            key={steps.publishing}
            open={steps.publishing !== null}
            onClose={steps.closePublishing}
            onPublish={steps.publish}
            onReview={steps.review}
          />
        </div>
        <div className="min-w-0 max-lg:max-w-md lg:sticky lg:top-20 lg:self-start">
          <PreviewPane story={story} content={content} channel={channel} card={card(story, content)} />
        </div>
      </div>
    </>
  );
}

interface SectionsProps {
  draft: StoryDraft;
  channel: ChannelKey;
  onChannel: (channel: ChannelKey) => void;
  mayChangePicture: () => Promise<boolean>;
}

function Sections({ draft, channel, onChannel, mayChangePicture }: SectionsProps) {
  const { story, content, change, errors, generation } = draft;
  const errorOf = (param: string) => errors.find((error) => error.param === param)?.message;
  const section: SectionProps = { content, change, errorOf };
  const mayChange = story.abilities.update;
  const published = story.published_at !== null && Date.parse(story.published_at) <= Date.now();
  return (
    <ReviewRemarks story={story}>
      <fieldset key={`basics ${generation}`} disabled={!mayChange} className="min-w-0 space-y-5">
        <BasicsSection {...section} />
      </fieldset>
      {/* Outside: a fieldset that is disabled would still its tabs too. */}
      <LinkCheckSection content={content} change={change} mayChange={mayChange} />
      <fieldset key={`rest ${generation}`} disabled={!mayChange} className="min-w-0 space-y-5">
        {content.kind === "video" && (
          <VideoSection draft={draft} mayChange={mayChangePicture} error={errorOf("files.video")} />
        )}
        {content.kind === "document" && (
          <DocumentSection draft={draft} mayChange={mayChangePicture} error={errorOf("files.document")} />
        )}
        {content.kind === "images" && (
          <PictureSetSection draft={draft} mayChange={mayChangePicture} errorOf={errorOf} />
        )}
        <PictureSection
          draft={draft}
          mayChange={mayChangePicture}
          error={errorOf("image.alt")}
          takesPasted={content.kind !== "images"}
        />
        <TextsSection {...section} channel={channel} onChannel={onChannel} />
        <Card
          title={<Trans>Audience</Trans>}
          description={<Trans>Who finds it in the feed. Nobody until you choose.</Trans>}
        >
          <AudiencePicker
            value={content.audience}
            onChange={(audience) => change({ audience })}
            error={errorOf("audience")}
          />
          <RemarkNote field="audience" />
        </Card>
        <PlanningSection {...section} published={published} />
        {story.abilities.change_slug && <AddressSection draft={draft} />}
      </fieldset>
    </ReviewRemarks>
  );
}
