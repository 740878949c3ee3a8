import { Image, Link2 } from "lucide-react";
import type { LibraryRow } from "@/api/stories";
import { cx } from "@/lib/cx";

interface StoryThumbProps {
  story: Pick<LibraryRow, "image" | "kind">;
  className?: string;
}

/** A story's picture beside its title. Decoration there: the title says what it is. */
export function StoryThumb({ story: { image, kind }, className }: StoryThumbProps) {
  const box = cx("block aspect-[1.91] w-20 shrink-0 rounded-sm object-cover", className);
  if (!image) {
    const Mark = kind === "link" ? Link2 : Image;
    return (
      <span aria-hidden className={cx(box, "grid! place-items-center bg-raised text-muted")}>
        <Mark size={18} />
      </span>
    );
  }
  return (
    <img
      src={image.url}
      srcSet={image.srcset}
      sizes="5rem"
      width={image.width}
      height={image.height}
      alt=""
      loading="lazy"
      decoding="async"
      className={box}
      style={{
        backgroundColor: image.color,
        objectPosition: `${image.focal_x * 100}% ${image.focal_y * 100}%`,
      }}
    />
  );
}
