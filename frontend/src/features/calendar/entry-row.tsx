import { useLingui } from "@lingui/react/macro";
import { Megaphone } from "lucide-react";
import { ChannelIcon } from "@/components/channel-icon";
import { StoryStateBadge } from "@/components/story-state-badge";
import { cx } from "@/lib/cx";
import type { Entry } from "./api";
import { campaignColour } from "./entry-face";
import { useDayWords } from "./use-day-words";

interface EntryRowProps {
  entry: Entry;
  onOpen: (entry: Entry, from: HTMLElement) => void;
}

/** One entry with room for words, in the list by day and among what is not planned yet. */
export function EntryRow({ entry, onOpen }: EntryRowProps) {
  const { t } = useLingui();
  const words = useDayWords();
  return (
    <button
      type="button"
      data-entry={entry.id}
      aria-haspopup="dialog"
      onClick={(event) => onOpen(entry, event.currentTarget)}
      className="relative flex w-full min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5 overflow-clip rounded-card border bg-surface px-4 py-3 text-left transition-colors duration-[120ms] hover:border-control"
    >
      {entry.campaign && (
        <span
          aria-hidden
          className={cx("absolute inset-y-0 left-0 w-1", campaignColour(entry.campaign.id))}
        />
      )}
      {entry.at && <span className="tabular-nums text-muted">{words.time(entry.at)}</span>}
      <span className="min-w-0 flex-1 basis-40 font-medium" lang={entry.languages[0]}>
        {entry.title}
      </span>
      <span className="flex items-center gap-2 text-muted">
        {entry.promotional && <Megaphone role="img" aria-label={t`promotional`} size={14} />}
        {entry.channels.slice(0, 4).map((channel) => (
          <ChannelIcon key={channel} channel={channel} size={14} />
        ))}
        <StoryStateBadge state={entry.state} />
      </span>
    </button>
  );
}
