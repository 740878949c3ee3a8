import { Trans } from "@lingui/react/macro";
import { ImageOff } from "lucide-react";
import { cx } from "@/lib/cx";
import type { PreviewCard } from "./link-check-api";

interface LinkCardProps {
  card: PreviewCard;
  language: string;
}

/** The card that a network makes of a link, in its proportions and with our own paint. */
export function LinkCard({ card, language }: LinkCardProps) {
  const small = card.layout === "small";
  return (
    <figure
      className={cx(
        "max-w-lg overflow-clip border bg-surface",
        card.network === "facebook" ? "rounded-none" : "rounded-card",
        small && "flex items-stretch",
      )}
    >
      {card.layout === "none" ? <NoPicture network={card.network} /> : <Picture card={card} small={small} />}
      {!card.title_on_picture && <Words card={card} language={language} />}
    </figure>
  );
}

function Picture({ card, small }: { card: PreviewCard; small: boolean }) {
  return (
    <div className={cx("relative shrink-0 bg-raised", small ? "w-24 sm:w-32" : "aspect-[1.91] w-full")}>
      {card.picture && (
        <img
          src={card.picture.url}
          alt=""
          width={card.picture.width}
          height={card.picture.height}
          className={cx("size-full object-cover", small && "aspect-square")}
        />
      )}
      {card.title_on_picture && (
        <p className="absolute inset-x-3 bottom-3 w-fit max-w-[calc(100%-1.5rem)] truncate rounded-sm bg-black/75 px-2 py-0.5 text-label text-white">
          {card.title}
        </p>
      )}
    </div>
  );
}

/** X keeps the picture's place; the others close the gap. */
function NoPicture({ network }: { network: PreviewCard["network"] }) {
  if (network !== "x") return null;
  return (
    <div className="flex w-full items-center justify-center gap-2 border-b bg-raised py-4 text-muted">
      <ImageOff aria-hidden size={18} />
      <Trans>No picture</Trans>
    </div>
  );
}

function Words({ card, language }: LinkCardProps) {
  const above = card.network === "facebook" || card.network === "x";
  const domain = (
    <p className={cx("truncate text-label text-muted", card.network === "facebook" && "uppercase")}>
      {card.domain}
    </p>
  );
  return (
    <figcaption className="min-w-0 flex-1 space-y-0.5 px-4 py-3" lang={language || undefined}>
      {above && domain}
      <p className="line-clamp-2 font-medium wrap-anywhere">{card.title}</p>
      {card.description && (
        <p
          className={cx(
            "text-muted wrap-anywhere",
            card.layout === "small" ? "line-clamp-2" : "line-clamp-3",
          )}
        >
          {card.description}
        </p>
      )}
      {!above && domain}
    </figcaption>
  );
}
