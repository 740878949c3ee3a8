import { Trans, useLingui } from "@lingui/react/macro";
import { ImageDown } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SkeletonGroup } from "@/components/ui/skeleton";
import { CaptionsList } from "./captions-list";
import { FileFacts, FileUpload } from "./file-upload";
import { attachPicture } from "./picture-api";
import { useFileUpload, useReadingNews } from "./use-file-upload";
import type { StoryDraft } from "./use-story-draft";

interface VideoSectionProps {
  draft: Pick<StoryDraft, "story" | "run">;
  mayChange: () => Promise<boolean>;
  error: string | undefined;
}

/** The film, the picture that stands before it, and the words for who cannot hear it. */
export function VideoSection({ draft, mayChange, error }: VideoSectionProps) {
  const uploading = useFileUpload(draft, "video");
  useReadingNews(draft);
  const { story } = draft;
  const film = story.files.find(({ role }) => role === "video");
  const may = story.abilities.attach_file;
  return (
    <Card
      title={<Trans>Video</Trans>}
      description={<Trans>Plays on the page of the story. Say the essential in the first seconds.</Trans>}
    >
      <div className="space-y-4">
        {film && (
          <>
            <FileFacts
              file={film}
              facts={film.seconds ? <Duration seconds={film.seconds} /> : undefined}
              onRemove={may ? () => void uploading.remove() : undefined}
            />
            {film.state === "processing" && <Reading />}
            {film.state === "ready" && <Film draft={draft} url={film.url} may={may} />}
          </>
        )}
        {error && !film && <p className="text-bad">{error}</p>}
        {may && (
          <FileUpload
            uploading={uploading}
            accept="video/mp4,video/webm,video/quicktime,.mp4,.mov,.webm"
            label={film ? <Trans>Replace the video</Trans> : <Trans>Choose a video</Trans>}
            hint={<Trans>Or drop it here. MP4 with H.264 plays everywhere. Up to 250 MB.</Trans>}
            mayChange={mayChange}
          />
        )}
        <CaptionsList draft={draft} mayChange={mayChange} />
      </div>
    </Card>
  );
}

function Duration({ seconds }: { seconds: number }) {
  const minutes = Math.floor(seconds / 60);
  const rest = String(Math.round(seconds % 60)).padStart(2, "0");
  return (
    <>
      {minutes}:{rest}
    </>
  );
}

export function Reading() {
  return (
    <SkeletonGroup>
      <p role="status" className="text-muted">
        <Trans>The file is being read. You can go on writing.</Trans>
      </p>
    </SkeletonGroup>
  );
}

interface FilmProps {
  draft: Pick<StoryDraft, "story" | "run">;
  url: string;
  may: boolean;
}

function Film({ draft: { story, run }, url, may }: FilmProps) {
  const { t } = useLingui();
  const video = useRef<HTMLVideoElement>(null);
  const [said, setSaid] = useState<string>();
  const take = async () => {
    const frame = video.current && (await frameOf(video.current));
    if (!frame) return setSaid(t`Play the video up to the picture that you want, and try again.`);
    try {
      await run(() => attachPicture(story.id, { file: frame, alt: story.image?.alt ?? "" }));
      setSaid(t`This is the picture of the story now. Describe it below.`);
    } catch {
      setSaid(t`This picture could not be taken. Choose one from a file instead.`);
    }
  };
  return (
    <div className="space-y-2">
      {/* biome-ignore lint/a11y/useMediaCaption: the captions are listed below and belong to the public page */}
      <video
        ref={video}
        controls
        playsInline
        preload="metadata"
        poster={story.image?.url}
        src={url}
        className="max-h-96 w-full rounded-control bg-black"
      />
      {may && (
        <Button
          variant="secondary"
          size="sm"
          icon={<ImageDown aria-hidden size={15} />}
          onClick={() => void take()}
        >
          <Trans>Use what is on screen now as the picture</Trans>
        </Button>
      )}
      <p role="status" className="text-muted">
        {said}
      </p>
    </div>
  );
}

async function frameOf(video: HTMLVideoElement): Promise<File | null> {
  if (!video.videoWidth) return null;
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.92));
  return blob && new File([blob], "frame.jpg", { type: blob.type });
}
