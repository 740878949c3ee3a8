import { Trans } from "@lingui/react/macro";
import type { StoryEvent } from "@/api/corrections";
import { Card } from "@/components/ui/card";
import { formatMoment } from "@/lib/dates";
import { BeforeAfter } from "./before-after";

/** Every wording that was public, newest first. */
export function HistoryList({ events }: { events: readonly StoryEvent[] }) {
  return (
    <ol className="space-y-4">
      {events.map((event) => (
        <li key={`${event.kind} ${event.at}`}>
          <Card title={<EventTitle event={event} />} description={formatMoment(event.at)}>
            {event.what_was_wrong && (
              <p className="whitespace-pre-wrap wrap-anywhere">
                {event.what_was_wrong} {event.what_is_right}
              </p>
            )}
            {event.changes.length > 0 && (
              <div className="mt-3">
                <BeforeAfter changes={event.changes} />
              </div>
            )}
          </Card>
        </li>
      ))}
    </ol>
  );
}

function EventTitle({ event: { kind, by } }: { event: StoryEvent }) {
  const name = by?.name;
  if (kind === "correction") return name ? <Trans>Corrected by {name}</Trans> : <Trans>Corrected</Trans>;
  if (kind === "retraction") return name ? <Trans>Retracted by {name}</Trans> : <Trans>Retracted</Trans>;
  return name ? <Trans>Approved by {name}</Trans> : <Trans>Approved</Trans>;
}
