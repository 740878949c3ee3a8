import { Trans, useLingui } from "@lingui/react/macro";
import { Download } from "lucide-react";
import { formatNumber } from "@/lib/numbers";
import type { Story } from "./api";

type StoryFile = Story["files"][number];

export function hasFilm(story: Story): boolean {
  return story.files.some(({ role }) => role === "video");
}

/** The film with its captions; nothing of it is loaded until it is played. */
export function StoryFilm({ story }: { story: Story }) {
  const film = story.files.find(({ role }) => role === "video");
  if (!film) return null;
  const captions = story.files.filter(({ role }) => role === "captions");
  return (
    // biome-ignore lint/a11y/useMediaCaption: there is a track for every language that somebody captioned
    <video
      controls
      playsInline
      preload="metadata"
      poster={story.image?.url}
      width={film.width ?? undefined}
      height={film.height ?? undefined}
      className="max-h-[75vh] w-full bg-black"
    >
      <source src={film.url} type={film.media_type} />
      {captions.map(({ id, url, language }) => (
        <track
          key={id}
          kind="captions"
          src={url}
          srcLang={language}
          label={nameOf(language)}
          default={language === document.documentElement.lang}
        />
      ))}
    </video>
  );
}

function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
}

/** The pages as pictures, each with its words for who does not see them. */
export function StoryDocument({ story }: { story: Story }) {
  const { t } = useLingui();
  const file = story.files.find(({ role }) => role === "document");
  if (!file) return null;
  return (
    <section aria-label={t`The document`} className="mt-6">
      <ol className="space-y-4">
        {file.pages.map((page) => (
          <Page key={page.number} page={page} />
        ))}
      </ol>
      <DownloadLink file={file} />
    </section>
  );
}

function Page({ page: { number, image, text } }: { page: StoryFile["pages"][number] }) {
  const { t } = useLingui();
  return (
    <li>
      <img
        src={image.url}
        srcSet={image.srcset}
        sizes="(min-width: 64rem) 40rem, 100vw"
        width={image.width}
        height={image.height}
        alt={t`Page ${number}`}
        loading="lazy"
        className="h-auto w-full rounded-[6px] border border-line bg-white"
      />
      {text && (
        <details className="mt-1.5">
          <summary className="min-h-11 cursor-pointer py-2 text-muted sm:min-h-0 sm:py-0.5">
            <Trans>Read the text of page {number}</Trans>
          </summary>
          <p className="whitespace-pre-line">{text}</p>
        </details>
      )}
    </li>
  );
}

function DownloadLink({ file }: { file: StoryFile }) {
  const size = formatNumber(Math.max(Math.round(file.bytes / 100_000) / 10, 0.1));
  return (
    <a
      href={file.url}
      download={file.name}
      className="mt-3 inline-flex min-h-11 items-center gap-2 font-medium text-brand-ink hover:underline"
    >
      <Download aria-hidden size={16} />
      <Trans>Download the document (PDF, {size} MB)</Trans>
    </a>
  );
}
