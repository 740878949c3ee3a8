import { Trans, useLingui } from "@lingui/react/macro";
import { toZoned } from "@/lib/zoned-time";
import type { Entry } from "./api";
import { EntryRow } from "./entry-row";
import { useDayWords } from "./use-day-words";

interface AgendaProps {
  entries: readonly Entry[];
  today: string;
  zone: string;
  onOpen: (entry: Entry, from: HTMLElement) => void;
}

/** Day after day, as a phone shows a calendar best. In the present month it begins today, and keeps the rest at hand. */
export function Agenda({ entries, today, zone, onOpen }: AgendaProps) {
  const { t } = useLingui();
  const days = byDay(entries, zone);
  const past = days.filter(([day]) => day < today);
  const coming = days.filter(([day]) => day >= today);
  const earlier = past.reduce((total, [, those]) => total + those.length, 0);
  if (coming.length === 0 || past.length === 0) return <Days days={days} today={today} onOpen={onOpen} />;
  return (
    <>
      <details className="mb-4 rounded-card border bg-surface">
        <summary className="flex min-h-11 cursor-pointer items-center px-4 font-medium text-muted">
          {t`Earlier (${earlier})`}
        </summary>
        <div className="border-t p-4">
          <Days days={past} today={today} onOpen={onOpen} />
        </div>
      </details>
      <Days days={coming} today={today} onOpen={onOpen} />
    </>
  );
}

type Day = [day: string, entries: Entry[]];

function byDay(entries: readonly Entry[], zone: string): Day[] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (!entry.at) continue;
    const day = toZoned(entry.at, zone).slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

interface DaysProps {
  days: readonly Day[];
  today: string;
  onOpen: AgendaProps["onOpen"];
}

function Days({ days, today, onOpen }: DaysProps) {
  const words = useDayWords();
  return (
    <ol className="space-y-5">
      {days.map(([day, entries]) => (
        <li key={day}>
          <h2 className="mb-2 flex items-baseline gap-2 font-medium">
            <span className="first-letter:uppercase">{words.weekday(day)}</span>
            {day === today && (
              <span className="text-label text-brand-ink">
                <Trans>Today</Trans>
              </span>
            )}
          </h2>
          <ul className="space-y-2">
            {entries.map((entry) => (
              <li key={entry.id}>
                <EntryRow entry={entry} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
