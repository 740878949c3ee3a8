import type { Story } from "./api";

const SIZES = "(min-width: 80rem) 40rem, (min-width: 64rem) calc(100vw - 38rem), 100vw";

export const hasGallery = ({ kind, pictures }: Story) => kind === "images" && pictures.length > 0;

/** The pictures of an image set, each whole and in its own proportions. */
export function StoryGallery({ story }: { story: Story }) {
  return (
    <ul className="space-y-3">
      {story.pictures.map(({ id, image }, at) => (
        <li key={id}>
          <picture>
            {image.avif_srcset && <source type="image/avif" srcSet={image.avif_srcset} sizes={SIZES} />}
            <img
              src={image.url}
              srcSet={image.srcset}
              sizes={SIZES}
              width={image.width}
              height={image.height}
              alt={image.alt}
              loading={at === 0 ? "eager" : "lazy"}
              className="h-auto w-full"
              style={{ backgroundColor: image.color }}
            />
          </picture>
        </li>
      ))}
    </ul>
  );
}
