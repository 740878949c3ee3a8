import FullCalendar, { type EventDropInfo } from "@fullcalendar/react";
import dayGrid from "@fullcalendar/react/daygrid";
import interaction from "@fullcalendar/react/interaction";
import english from "@fullcalendar/react/locales/en-gb";
import dutch from "@fullcalendar/react/locales/nl";
import theme from "@fullcalendar/react/themes/classic";
import timeGrid from "@fullcalendar/react/timegrid";
import { useLingui } from "@lingui/react/macro";
import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/classic/theme.css";
import "@fullcalendar/react/themes/classic/palette.css";
import "./calendar.css";
import type { Entry } from "./api";
import { EntryFace } from "./entry-face";

interface GridProps {
  view: "month" | "week";
  day: string;
  zone: string;
  narrow: boolean;
  entries: readonly Entry[];
  onOpen: (entry: Entry, from: HTMLElement) => void;
  onMove: (entry: Entry, at: string) => void;
  onDay: (day: string) => void;
}

const PLUGINS = [dayGrid, timeGrid, interaction, theme];
const VIEWS = { month: "dayGridMonth", week: "timeGridWeek" };
// A finger that rests this long takes hold of an entry; a shorter touch scrolls the page.
const HOLD = 400;

/** The drawn month or week, in which entries are dragged. Brings FullCalendar: import it lazily. */
export default function Grid({ view, day, zone, narrow, entries, onOpen, onMove, onDay }: GridProps) {
  const { i18n } = useLingui();
  const known = new Map(entries.map((entry) => [String(entry.id), entry]));
  const drop = ({ event, revert }: EventDropInfo) => {
    const entry = known.get(event.id);
    revert(); // What is on screen follows the entries, which the move changes.
    if (entry && event.start) onMove(entry, event.start.toISOString());
  };
  return (
    <div className="calendar-grid">
      <FullCalendar
        key={`${view}-${day}`}
        plugins={PLUGINS}
        initialView={VIEWS[view]}
        initialDate={day}
        timeZone={zone}
        locale={i18n.locale === "nl" ? dutch : english}
        firstDay={1}
        headerToolbar={false}
        height="auto"
        fixedWeekCount={false}
        events={entries.map(toEvent)}
        eventStartEditable
        eventDurationEditable={false}
        eventLongPressDelay={HOLD}
        defaultTimedEventDuration="02:30" // Room for three lines; a story has no length.
        slotDuration="01:00"
        slotEventOverlap={false}
        snapDuration="00:15"
        dayMaxEvents={narrow ? 3 : 4}
        allDaySlot={false}
        nowIndicator
        eventInteractive
        eventClick={({ event, el }) => {
          const entry = known.get(event.id);
          if (entry) onOpen(entry, el);
        }}
        eventDrop={drop}
        dateClick={({ dateStr }) => onDay(dateStr.slice(0, 10))}
        eventContent={({ event }) => {
          const entry = known.get(event.id);
          return entry && <EntryFace entry={entry} size={narrow ? "mark" : "line"} />;
        }}
      />
    </div>
  );
}

function toEvent(entry: Entry) {
  return {
    id: String(entry.id),
    title: entry.title,
    start: entry.at ?? undefined,
    startEditable: entry.abilities.move,
    display: "block",
  };
}
