import { ExternalLink } from "lucide-react";
import type { Suggestion } from "./api";

/** What somebody sent: words, link, pictures. */
export function SuggestionBody({
  suggestion,
  withLink = true,
}: {
  suggestion: Suggestion;
  withLink?: boolean;
}) {
  const { text, url, pictures, language } = suggestion;
  return (
    <>
      {text && (
        <p lang={language} className="line-clamp-6 wrap-anywhere whitespace-pre-wrap">
          {text}
        </p>
      )}
      {withLink && url && <AddressLink url={url} />}
      {pictures.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-2">
          {pictures.map((picture) => (
            <li key={picture.url}>
              <a href={picture.url} target="_blank" rel="noreferrer">
                <img
                  src={picture.url}
                  alt={picture.alt}
                  width={picture.width}
                  height={picture.height}
                  className="size-20 rounded-control border object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function AddressLink({ url }: { url: string }) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      className="inline-flex min-h-11 max-w-full items-center gap-1.5 text-brand-ink hover:underline sm:min-h-8"
    >
      <ExternalLink aria-hidden size={15} className="shrink-0" />
      <span className="truncate">{url.replace(/^https?:\/\/(www\.)?/, "")}</span>
    </a>
  );
}
