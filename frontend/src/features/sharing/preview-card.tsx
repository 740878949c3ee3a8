import { Trans } from "@lingui/react/macro";
import type { ShareableStory } from "./api";

/** The card that the network makes of the link: picture, where it leads, headline. */
export function PreviewCard({
  story,
}: {
  story: Pick<ShareableStory, "title" | "target_url" | "image" | "language">;
}) {
  return (
    <figure className="mt-5">
      <figcaption className="mb-1.5 font-medium">
        <Trans>How the link will look</Trans>
      </figcaption>
      <div className="flex overflow-clip rounded-control border bg-raised/50">
        {story.image && (
          <img
            src={story.image.url}
            srcSet={story.image.srcset}
            sizes="8.5rem"
            width={story.image.width}
            height={story.image.height}
            alt=""
            className="aspect-[1.91] w-30 shrink-0 object-cover sm:w-34"
            style={{ backgroundColor: story.image.color }}
          />
        )}
        <div className="flex min-w-0 flex-col justify-center gap-0.5 px-3 py-2">
          <p className="truncate text-label text-muted">{domainOf(story.target_url)}</p>
          <p lang={story.language} className="line-clamp-2 font-medium">
            {story.title}
          </p>
        </div>
      </div>
    </figure>
  );
}

export function domainOf(address: string): string {
  try {
    return new URL(address, location.origin).host.replace(/^www\./, "");
  } catch {
    return address;
  }
}
