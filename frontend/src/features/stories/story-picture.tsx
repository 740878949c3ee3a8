import { Link2, Quote } from "lucide-react";
import { cx } from "@/lib/cx";
import type { StoryPicture as Picture, Story } from "./api";

/** How soon it is wanted: "first" is the largest thing on screen, "later" lies below the fold. */
export type Urgency = "first" | "soon" | "later";

interface StoryPictureProps {
  picture: Picture | null;
  /** What stands there when nobody chose a picture. */
  kind: Story["kind"];
  /** Width on screen, as in the `sizes` attribute. */
  sizes: string;
  urgency?: Urgency;
  className?: string;
}

const LOADING = {
  first: { loading: "eager", fetchPriority: "high" },
  soon: { loading: "eager" },
  later: { loading: "lazy", decoding: "async" },
} as const;

/** 1.91:1, as the networks show it. Its place is kept and coloured before the picture arrives. */
export function StoryPicture({ picture, kind, sizes, urgency = "later", className }: StoryPictureProps) {
  const box = cx("block aspect-[1.91] w-full object-cover", className);
  if (!picture) return <NoPicture kind={kind} className={box} />;
  return (
    <img
      src={picture.url}
      srcSet={picture.srcset}
      sizes={sizes}
      width={picture.width}
      height={picture.height}
      alt={picture.alt}
      {...LOADING[urgency]}
      className={cx(box, "bg-cover bg-center")}
      style={{
        backgroundColor: picture.color,
        backgroundImage: picture.placeholder ? `url("${picture.placeholder}")` : undefined,
        objectPosition: `${picture.focal_x * 100}% ${picture.focal_y * 100}%`,
      }}
    />
  );
}

function NoPicture({ kind, className }: { kind: Story["kind"]; className: string }) {
  const Mark = kind === "link" || kind === "review" ? Link2 : Quote;
  return (
    <div aria-hidden className={cx(className, "grid place-items-center bg-brand-soft text-brand-ink")}>
      <Mark size={56} strokeWidth={1.25} className="opacity-45" />
    </div>
  );
}
