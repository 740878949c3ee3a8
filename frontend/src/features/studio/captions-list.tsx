import { Trans, useLingui } from "@lingui/react/macro";
import { Captions, Trash2 } from "lucide-react";
import { useId } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { cx } from "@/lib/cx";
import { LANGUAGES } from "@/lib/i18n";
import { formatShare } from "@/lib/numbers";
import { useFileUpload } from "./use-file-upload";
import type { StoryDraft } from "./use-story-draft";

interface CaptionsListProps {
  draft: Pick<StoryDraft, "story" | "run">;
  mayChange: () => Promise<boolean>;
}

/** A line per language: half of all films are watched without sound. */
export function CaptionsList({ draft, mayChange }: CaptionsListProps) {
  return (
    <section aria-labelledby="captions-title">
      <h3 id="captions-title" className="font-medium">
        <Trans>Captions</Trans>
      </h3>
      <p className="text-muted">
        <Trans>For who cannot hear it, or watches without sound. WebVTT or SubRip (.srt).</Trans>
      </p>
      <ul className="mt-2 divide-y divide-line">
        {LANGUAGES.map(({ code, name }) => (
          <CaptionsRow key={code} draft={draft} language={code} name={name} mayChange={mayChange} />
        ))}
      </ul>
    </section>
  );
}

function CaptionsRow({
  draft,
  language,
  name,
  mayChange,
}: CaptionsListProps & { language: string; name: string }) {
  const { t } = useLingui();
  const id = useId();
  const uploading = useFileUpload(draft, `captions/${language}`);
  const { files, abilities } = draft.story;
  const file = files.find((one) => one.role === "captions" && one.language === language);
  const choose = async (chosen: File) => void ((await mayChange()) && uploading.send(chosen));
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="min-w-0">
          <span className="mr-2">{name}</span>
          <span className="break-words text-muted">{file ? file.name : <Trans>None yet</Trans>}</span>
        </span>
        {abilities.attach_file && (
          <span className="flex items-center gap-1">
            <label
              htmlFor={id}
              className={cx(
                "inline-flex min-h-9 cursor-pointer items-center gap-1.5 rounded-control border border-control px-3 hover:bg-raised",
                "has-focus-visible:outline-2 has-focus-visible:outline-brand has-focus-visible:outline-offset-2",
              )}
            >
              <Captions aria-hidden size={15} />
              {uploading.share === undefined ? <Trans>Choose a file</Trans> : formatShare(uploading.share)}
              <span className="sr-only">{t`Captions in ${name}`}</span>
              <input
                id={id}
                type="file"
                accept=".vtt,.srt,text/vtt"
                className="sr-only"
                onChange={(event) => {
                  const chosen = event.target.files?.[0];
                  event.target.value = ""; // So that the same file can be chosen again after an error.
                  if (chosen) void choose(chosen);
                }}
              />
            </label>
            {file && (
              <IconButton
                label={t`Remove the captions in ${name}`}
                icon={<Trash2 aria-hidden size={16} />}
                onClick={() => void uploading.remove()}
              />
            )}
          </span>
        )}
      </div>
      <div aria-live="polite">{uploading.problem && <p className="text-bad">{uploading.problem}</p>}</div>
    </li>
  );
}
