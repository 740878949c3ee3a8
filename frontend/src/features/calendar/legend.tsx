import { Trans, useLingui } from "@lingui/react/macro";
import { Megaphone } from "lucide-react";
import { STORY_STATES } from "@/components/story-state-badge";
import { cx } from "@/lib/cx";
import type { Calendar, Entry } from "./api";
import { campaignColour } from "./entry-face";

const STATES: readonly Entry["state"][] = [
  "live",
  "scheduled",
  "in_review",
  "sent_back",
  "draft",
  "expired",
  "retracted",
];

/** What the marks in the grid stand for. */
export function Legend({ campaigns }: Pick<Calendar, "campaigns">) {
  const { t } = useLingui();
  return (
    <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1.5 text-label text-muted">
      {STATES.map((state) => {
        const { icon: Icon, label } = STORY_STATES[state];
        return (
          <li key={state} className="flex items-center gap-1.5">
            <Icon aria-hidden size={13} />
            {t(label)}
          </li>
        );
      })}
      <li className="flex items-center gap-1.5">
        <Megaphone aria-hidden size={13} />
        <Trans>Promotional</Trans>
      </li>
      {campaigns.map(({ id, name }) => (
        <li key={id} className="flex items-center gap-1.5">
          <span aria-hidden className={cx("h-3 w-1", campaignColour(id))} />
          {name}
        </li>
      ))}
    </ul>
  );
}
