import { Trans } from "@lingui/react/macro";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import type { Calendar, Entry } from "./api";
import { EntryRow } from "./entry-row";

interface UnplannedListProps {
  calendar: Calendar;
  onOpen: (entry: Entry, from: HTMLElement) => void;
}

export function UnplannedList({ calendar, onOpen }: UnplannedListProps) {
  if (calendar.unplanned.length === 0) return null;
  return (
    <Card
      title={<Trans>Not planned yet</Trans>}
      description={<Trans>Without a moment they go out as soon as they are approved.</Trans>}
    >
      <ul className="grid gap-2 lg:grid-cols-2">
        {calendar.unplanned.map((entry) => (
          <li key={entry.id}>
            <EntryRow entry={entry} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {calendar.more_unplanned && (
        <p className="mt-3 text-muted">
          <Trans>
            There are more in the <TextLink href={paths.library}>library</TextLink>.
          </Trans>
        </p>
      )}
    </Card>
  );
}
