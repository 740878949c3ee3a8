import { Trans, useLingui } from "@lingui/react/macro";
import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { confirm } from "@/components/ui/confirm";
import { attachPicture, describePicture, removePicture } from "./picture-api";
import { PictureDetails } from "./picture-details";
import { PictureDrop } from "./picture-drop";
import { RemarkNote } from "./remarks";
import { usePastedPictures } from "./use-pasted-pictures";
import { usePictureNews } from "./use-picture-news";
import { usePictureUploads } from "./use-picture-uploads";
import type { StoryDraft } from "./use-story-draft";

interface PictureSectionProps {
  draft: Pick<StoryDraft, "story" | "run">;
  /** Asks first where a new picture sends a published story back to review. */
  mayChange: () => Promise<boolean>;
  error: string | undefined;
  /** Off where pasted pictures go elsewhere. */
  takesPasted?: boolean;
}

export function PictureSection({ draft, mayChange, error, takesPasted = true }: PictureSectionProps) {
  const { story, run } = draft;
  const { image, abilities } = story;
  const uploads = usePictureUploads(draft, ({ file, ...step }) =>
    attachPicture(story.id, { file, alt: image?.alt ?? "", ...step }),
  );
  usePictureNews(draft);
  const choose = async ([file]: File[]) => {
    if (file && (await mayChange())) uploads.add([file]);
  };
  usePastedPictures((files) => void choose(files), abilities.attach_image && takesPasted);
  return (
    <Card
      title={<Trans>Picture</Trans>}
      description={
        <Trans>Best 1200 × 630 pixels or larger. Use only pictures that we have the rights to.</Trans>
      }
    >
      {image && (
        <div className="mb-4">
          <PictureDetails
            key={image.url}
            image={image}
            disabled={!abilities.describe_image}
            error={error}
            onChange={async (change) => (await mayChange()) && run(() => describePicture(story.id, change))}
          >
            {abilities.detach_image && <RemoveButton draft={draft} />}
          </PictureDetails>
        </div>
      )}
      {abilities.attach_image && (
        <PictureDrop
          rows={uploads.rows}
          label={image ? <Trans>Replace the picture</Trans> : <Trans>Choose a picture</Trans>}
          onFiles={(files) => void choose(files)}
          onDrop={uploads.drop}
        />
      )}
      <RemarkNote field="image" />
    </Card>
  );
}

function RemoveButton({ draft: { story, run } }: Pick<PictureSectionProps, "draft">) {
  const { t } = useLingui();
  const remove = async () => {
    const yes = await confirm({
      title: t`Remove this picture?`,
      body: t`The story then shows a plain mark in its place.`,
      action: t`Remove picture`,
      danger: true,
    });
    if (yes) await run(() => removePicture(story.id));
  };
  return (
    <Button
      variant="ghost"
      size="sm"
      className="mt-1.5 -ml-3"
      icon={<Trash2 aria-hidden size={15} />}
      onClick={() => void remove()}
    >
      <Trans>Remove</Trans>
    </Button>
  );
}
