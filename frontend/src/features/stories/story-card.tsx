import { Trans } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/lib/cx";
import { formatDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { withRest } from "@/lib/rest";
import type { FeedCard } from "./api";
import { ShareButton } from "./share-button";
import { Deadline, StoryTopLine } from "./story-meta";
import { StoryPicture, type Urgency } from "./story-picture";

const SaveButton = lazy(withRest(() => import("./save-button")));

interface StoryCardProps {
  story: FeedCard;
  shared: boolean;
  onShare: () => void;
  onReach?: () => void;
  urgency: Urgency;
  /** Picture beside the text on wider screens: the story that opens the feed. */
  lead?: boolean;
}

const IN_GRID =
  "(min-width: 80rem) 22rem, (min-width: 64rem) calc(50vw - 10rem), (min-width: 40rem) 50vw, 100vw";
const AS_LEAD = "(min-width: 80rem) 36rem, (min-width: 40rem) 60vw, 100vw";

/** One story. The headline is the link and covers the card; the Share button lies above it. */
export function StoryCard({ story, shared, onShare, onReach, urgency, lead = false }: StoryCardProps) {
  return (
    <article
      className={cx(
        "group relative flex h-full flex-col overflow-clip rounded-card border bg-surface transition-[border-color] duration-[120ms] hover:border-control/70",
        "has-[h2_a:focus-visible]:outline-2 has-[h2_a:focus-visible]:outline-offset-2 has-[h2_a:focus-visible]:outline-brand",
        lead && "sm:grid sm:grid-cols-[7fr_5fr]",
      )}
    >
      <StoryPicture
        picture={story.image}
        kind={story.kind}
        sizes={lead ? AS_LEAD : IN_GRID}
        urgency={urgency}
        className={cx(lead && "sm:h-full sm:min-h-64")}
      />
      <div className={cx("flex min-w-0 flex-1 flex-col p-4 sm:p-5", lead && "sm:p-6")}>
        <StoryTopLine story={story} />
        <CardWords story={story} lead={lead} />
        <div className="mt-3 empty:hidden">
          <Deadline expiresAt={story.expires_at} />
        </div>
        <div className="mt-auto flex items-end justify-between gap-3 pt-4">
          <Author story={story} />
          <div className="relative z-10 flex shrink-0 items-center gap-1">
            <Suspense fallback={<span className="size-11 sm:size-10" />}>
              <SaveButton story={story} />
            </Suspense>
            {story.abilities.share && (
              <ShareButton title={story.title} shared={shared} onShare={onShare} onReach={onReach} />
            )}
          </div>
        </div>
      </div>
    </article>
  );
}

function CardWords({ story, lead }: { story: FeedCard; lead: boolean }) {
  return (
    <div lang={story.language}>
      <h2
        className={cx(
          "mt-2.5 line-clamp-2 text-card text-balance",
          lead && "sm:line-clamp-3 sm:text-section",
        )}
      >
        <AppLink
          href={paths.story(story.id)}
          className="outline-none before:absolute before:inset-0 before:content-['']"
        >
          {story.title}
        </AppLink>
      </h2>
      <p className={cx("mt-1.5 line-clamp-3 text-muted", lead && "sm:line-clamp-4")}>{story.summary}</p>
      {story.why_share && (
        <p className="mt-3 line-clamp-2 border-l-2 border-brand/35 pl-3 text-fg/85">{story.why_share}</p>
      )}
    </div>
  );
}

function Author({ story: { author, suggested_by, published_at } }: { story: FeedCard }) {
  const name = suggested_by?.name;
  return (
    <div className="flex min-w-0 items-center gap-2.5">
      <Avatar name={author.name} />
      <div className="min-w-0 text-label">
        <p className="truncate font-medium">{author.name}</p>
        {published_at && <p className="text-muted">{formatDay(published_at)}</p>}
        {name && (
          <p className="truncate text-muted">
            <Trans>Suggested by {name}</Trans>
          </p>
        )}
      </div>
    </div>
  );
}
