import { Trans } from "@lingui/react/macro";
import { Kbd } from "@/components/ui/kbd";
import { cx } from "@/lib/cx";
import type { FeedCard } from "./api";
import { StoryCard } from "./story-card";
import type { Urgency } from "./story-picture";
import { useCardKeys } from "./use-card-keys";

interface FeedListProps {
  stories: readonly FeedCard[];
  shared: ReadonlySet<number>;
  /** Gives the first story the full width. */
  withLead: boolean;
  /** Shows what was found before, while something else is looked for. */
  stale?: boolean;
  onShare: (id: number) => void;
  onReach?: () => void;
}

export const FEED_GRID = "grid gap-4 sm:grid-cols-2 xl:grid-cols-3";
export const LEAD_CELL = "sm:col-span-2 xl:col-span-3";

export function FeedList({ stories, shared, withLead, stale = false, onShare, onReach }: FeedListProps) {
  const keys = useCardKeys((index) => stories[index] && onShare(stories[index].id));
  return (
    <div className="group/feed">
      <ul {...keys} className={cx(FEED_GRID, "transition-opacity", stale && "opacity-60")} aria-busy={stale}>
        {stories.map((story, index) => (
          <li key={story.id} className={cx("min-w-0", withLead && index === 0 && LEAD_CELL)}>
            <StoryCard
              story={story}
              shared={shared.has(story.id)}
              onShare={() => onShare(story.id)}
              onReach={onReach}
              urgency={urgencyOf(index)}
              lead={withLead && index === 0}
            />
          </li>
        ))}
      </ul>
      <KeyHelp />
    </div>
  );
}

function urgencyOf(index: number): Urgency {
  if (index === 0) return "first";
  return index === 1 ? "soon" : "later";
}

/** Shown while the keyboard is among the cards, where the keys work. */
function KeyHelp() {
  return (
    <p className="pointer-events-none fixed bottom-6 left-1/2 z-30 hidden -translate-x-1/2 items-center gap-2 rounded-full border bg-surface px-4 py-2 text-label text-muted shadow-float lg:group-has-[a:focus-visible]/feed:flex">
      <Kbd>J</Kbd>
      <Kbd>K</Kbd>
      <Trans>next, previous</Trans>
      <Kbd>S</Kbd>
      <Trans>share</Trans>
    </p>
  );
}
