import { Trans, useLingui } from "@lingui/react/macro";
import { Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { ApiError, UNREACHABLE } from "@/api/errors";
import type { Story } from "@/api/stories";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { confirm } from "@/components/ui/confirm";
import { Field } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { Textarea } from "@/components/ui/textarea";
import { attachPicture, describePicture, removePicture } from "./api";
import { RemarkNote } from "./remarks";
import type { StoryDraft } from "./use-story-draft";

const ACCEPT = "image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif,image/gif";

interface PictureSectionProps {
  draft: Pick<StoryDraft, "story" | "run">;
  /** Asks first where a new picture sends a published story back to review. */
  mayChange: () => Promise<boolean>;
  error: string | undefined;
}

export function PictureSection({ draft, mayChange, error }: PictureSectionProps) {
  const { t } = useLingui();
  const { story, run } = draft;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const upload = async (file: File) => {
    if (busy || !(await mayChange())) return;
    setBusy(true);
    setProblem(undefined);
    const { name } = file;
    try {
      await run(() => attachPicture(story.id, file, story.image?.alt ?? ""));
    } catch (failure) {
      setProblem(reasonOf(failure) ?? t`“${name}” could not be sent. Check your connection and try again.`);
    }
    setBusy(false);
  };
  usePastedPicture((file) => void upload(file), story.abilities.attach_image);
  return (
    <Card
      title={<Trans>Picture</Trans>}
      description={
        <Trans>Best 1200 × 630 pixels or larger. Use only pictures that we have the rights to.</Trans>
      }
    >
      <RemarkNote field="image" />
      {story.image && <Picture story={story} run={run} mayChange={mayChange} error={error} />}
      {story.abilities.attach_image && (
        <FileDrop
          accept={ACCEPT}
          busy={busy}
          error={problem}
          label={story.image ? <Trans>Replace the picture</Trans> : <Trans>Choose a picture</Trans>}
          hint={<Trans>Or drop it here, or paste it. JPEG, PNG, WebP, AVIF, HEIC or GIF, up to 15 MB.</Trans>}
          onFile={(file) => void upload(file)}
        />
      )}
    </Card>
  );
}

/** The server names the file and the reason. */
function reasonOf(failure: unknown): string | undefined {
  if (!(failure instanceof ApiError) || failure.has(UNREACHABLE)) return undefined;
  return failure.errors[0]?.message || undefined;
}

function usePastedPicture(onFile: (file: File) => void, enabled: boolean) {
  useEffect(() => {
    if (!enabled) return;
    const paste = (event: ClipboardEvent) => {
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith("image/"));
      if (!file) return;
      event.preventDefault();
      onFile(file);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  });
}

interface PictureProps extends Pick<StoryDraft, "run"> {
  story: Story;
  mayChange: () => Promise<boolean>;
  error: string | undefined;
}

function Picture({ story, run, mayChange, error }: PictureProps) {
  const { t } = useLingui();
  const { image } = story;
  if (!image) return null;
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
    <div className="mb-4 grid gap-4 sm:grid-cols-[minmax(0,15rem)_minmax(0,1fr)]">
      <div>
        <img
          src={image.url}
          width={image.width}
          height={image.height}
          alt={image.alt}
          className="aspect-[1.91] w-full rounded-control object-cover"
          style={{ backgroundColor: image.color }}
        />
        {story.abilities.detach_image && (
          <Button
            variant="ghost"
            size="sm"
            className="mt-1.5 -ml-3"
            icon={<Trash2 aria-hidden size={15} />}
            onClick={() => void remove()}
          >
            <Trans>Remove</Trans>
          </Button>
        )}
      </div>
      <AltField key={image.url} story={story} run={run} mayChange={mayChange} error={error} />
    </div>
  );
}

/** Stored when it is left: every step of the picture is one of its own. */
function AltField({ story, run, mayChange, error }: PictureProps) {
  const { t } = useLingui();
  const known = story.image?.alt ?? "";
  const [alt, setAlt] = useState(known);
  const [failed, setFailed] = useState<string>();
  const store = async () => {
    if (alt.trim() === known || !(await mayChange())) return;
    await run(() => describePicture(story.id, alt)).then(
      () => setFailed(undefined),
      (failure) => setFailed(reasonOf(failure) ?? t`This could not be saved. Try again in a moment.`),
    );
  };
  return (
    <Field
      label={<Trans>What does it show?</Trans>}
      hint={<Trans>For people who cannot see it: who, what, where. Not “picture of”.</Trans>}
      error={failed ?? (alt.trim() ? undefined : error)}
      required
    >
      <Textarea
        rows={3}
        maxLength={1000}
        value={alt}
        readOnly={!story.abilities.describe_image}
        onChange={(event) => setAlt(event.target.value)}
        onBlur={() => void store()}
      />
    </Field>
  );
}
