import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import type { StoryFile } from "./file-api";
import { FileFacts, FileUpload } from "./file-upload";
import { attachPicture } from "./picture-api";
import { useFileUpload, useReadingNews } from "./use-file-upload";
import type { StoryDraft } from "./use-story-draft";

interface DocumentSectionProps {
  draft: Pick<StoryDraft, "story" | "run">;
  mayChange: () => Promise<boolean>;
  error: string | undefined;
}

/** A PDF, and the pictures of its pages that a reader sees. */
export function DocumentSection({ draft, mayChange, error }: DocumentSectionProps) {
  const uploading = useFileUpload(draft, "document");
  useReadingNews(draft);
  const { story } = draft;
  const file = story.files.find(({ role }) => role === "document");
  const may = story.abilities.attach_file;
  const pages = file?.page_count ?? 0;
  return (
    <Card
      title={<Trans>Document</Trans>}
      description={<Trans>Every page becomes a picture, so that it reads well on a phone.</Trans>}
    >
      <div className="space-y-4">
        {file && (
          <FileFacts
            file={file}
            facts={pages > 0 ? <Plural value={pages} one="# page" other="# pages" /> : undefined}
            onRemove={may ? () => void uploading.remove() : undefined}
          />
        )}
        {file?.state === "processing" && <Drawing file={file} />}
        {file?.state === "ready" && <Pages file={file} draft={draft} may={may} />}
        {error && !file && <p className="text-bad">{error}</p>}
        {may && (
          <FileUpload
            uploading={uploading}
            accept="application/pdf,.pdf"
            label={file ? <Trans>Replace the document</Trans> : <Trans>Choose a document</Trans>}
            hint={<Trans>Or drop it here. PDF, up to 60 pages and 50 MB.</Trans>}
            mayChange={mayChange}
          />
        )}
      </div>
    </Card>
  );
}

function Drawing({ file }: { file: StoryFile }) {
  const { t } = useLingui();
  const made = file.pages_made ?? 0;
  const pages = file.page_count ?? 0;
  return (
    <div role="status" className="space-y-2 text-muted">
      {pages > 0 ? (
        <Trans>
          Pages drawn: {made} of {pages}
        </Trans>
      ) : (
        <Trans>The pages are being drawn. You can go on writing.</Trans>
      )}
      <Progress label={t`Pages drawn`} value={made} max={pages} />
    </div>
  );
}

interface PagesProps {
  file: StoryFile;
  draft: Pick<StoryDraft, "story" | "run">;
  may: boolean;
}

function Pages({ file, draft: { story, run }, may }: PagesProps) {
  const { t } = useLingui();
  const [said, setSaid] = useState<string>();
  const first = file.pages[0];
  const asPicture = async () => {
    if (!first) return;
    try {
      const blob = await (await fetch(first.image.url)).blob();
      const picture = new File([blob], "page-1.webp", { type: blob.type });
      await run(() => attachPicture(story.id, { file: picture, alt: story.image?.alt ?? "" }));
      setSaid(t`The first page is the picture of the story now. Describe it below.`);
    } catch {
      setSaid(t`This picture could not be taken. Choose one from a file instead.`);
    }
  };
  return (
    <>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] gap-3">
        {file.pages.map(({ number, image }) => (
          <li key={number}>
            <img
              src={image.url}
              width={image.width}
              height={image.height}
              alt={t`Page ${number}`}
              loading="lazy"
              className="w-full rounded-[4px] border border-line"
            />
          </li>
        ))}
      </ol>
      {may && !story.image && (
        <Button variant="secondary" size="sm" onClick={() => void asPicture()}>
          <Trans>Use the first page as the picture</Trans>
        </Button>
      )}
      <p role="status" className="text-muted">
        {said}
      </p>
    </>
  );
}
