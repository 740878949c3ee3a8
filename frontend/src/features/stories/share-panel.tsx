import { Trans } from "@lingui/react/macro";
import type { Story } from "./api";
import { ShareButton } from "./share-button";
import { PublicPageLink } from "./story-view";

interface SharePanelProps {
  story: Story;
  shared: boolean;
  onShare: () => void;
  onReach?: () => void;
}

/** Beside the text on wide screens. */
export function SharePanel({ story, ...share }: SharePanelProps) {
  return (
    <section className="rounded-card border bg-surface p-4 sm:p-5">
      {story.abilities.share && (
        <div className="hidden lg:block">
          <ShareButton title={story.title} className="w-full" {...share} />
          <p className="mt-2 mb-2 text-label text-muted">
            <Trans>Takes about two minutes. You decide where, and whether.</Trans>
          </p>
        </div>
      )}
      <PublicPageLink story={story} />
    </section>
  );
}

/** Stays above the phone's tab bar while the story is read. */
export function ShareBar({ story, ...share }: SharePanelProps) {
  if (!story.abilities.share) return null;
  return (
    <div className="fixed inset-x-0 bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 border-t bg-surface/95 px-4 py-2.5 backdrop-blur-md lg:hidden">
      <ShareButton title={story.title} className="w-full" {...share} />
    </div>
  );
}
