import { Trans, useLingui } from "@lingui/react/macro";
import { Megaphone } from "lucide-react";
import { STORY_STATES } from "@/components/story-state-badge";
import { cx } from "@/lib/cx";
import type { Entry } from "./api";
import { useDayWords } from "./use-day-words";

/** Out is filled, to come is outlined, not yet certain is dashed; every state has its own mark besides. */
const LOOKS: Record<Entry["state"], string> = {
  live: "border-transparent bg-ok-soft",
  expired: "border-transparent bg-raised text-muted",
  retracted: "border-transparent bg-bad-soft line-through",
  scheduled: "border-control bg-surface",
  in_review: "border-dashed border-control bg-surface",
  draft: "border-dashed border-control bg-surface text-muted",
  sent_back: "border-dashed border-bad bg-surface",
};

const STRIPES = ["bg-chart-1", "bg-chart-2", "bg-chart-3"] as const;

/** The same campaign has the same colour everywhere; its name stands in the details. */
export function campaignColour(id: number): string {
  return STRIPES[id % STRIPES.length] ?? STRIPES[0];
}

interface EntryFaceProps {
  entry: Entry;
  /** "mark": as small as it gets, for a month on a phone. */
  size?: "line" | "mark";
}

export function EntryFace({ entry, size = "line" }: EntryFaceProps) {
  const { icon: Icon } = STORY_STATES[entry.state];
  return (
    <span
      data-entry={entry.id}
      className={cx(
        "relative flex min-h-6 w-full min-w-0 flex-wrap items-center gap-x-1.5 overflow-clip text-left whitespace-normal rounded-sm border px-1.5 py-0.5 text-label text-fg",
        LOOKS[entry.state],
        entry.campaign && "pl-2.5",
        size === "mark" && "justify-center",
      )}
    >
      {entry.campaign && (
        <span
          aria-hidden
          className={cx("absolute inset-y-0 left-0 w-1", campaignColour(entry.campaign.id))}
        />
      )}
      <Icon aria-hidden size={13} className="shrink-0" />
      {size === "line" ? <Words entry={entry} /> : <span className="sr-only">{entry.title}</span>}
      <Rest entry={entry} />
    </span>
  );
}

function Words({ entry }: { entry: Entry }) {
  const words = useDayWords();
  return (
    <>
      {entry.at && <span className="shrink-0 tabular-nums">{words.time(entry.at)}</span>}
      {entry.promotional && <Megaphone aria-hidden size={13} className="shrink-0" />}
      <span className="line-clamp-2 basis-full font-medium break-words" lang={entry.languages[0]}>
        {entry.title}
      </span>
    </>
  );
}

/** What the eye sees in marks and colours, in words. */
function Rest({ entry }: { entry: Entry }) {
  const { t } = useLingui();
  const campaign = entry.campaign?.name;
  return (
    <span className="sr-only">
      , {t(STORY_STATES[entry.state].label)}
      {entry.promotional && (
        <>
          , <Trans>promotional</Trans>
        </>
      )}
      {campaign && <>, {campaign}</>}
    </span>
  );
}
