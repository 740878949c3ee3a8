import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { CalendarPlus, PenLine } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { paths } from "@/lib/paths";
import { Agenda } from "./agenda";
import { type Calendar, calendarQueries, type Entry } from "./api";
import type { Opened } from "./entry-popover";
import { Legend } from "./legend";
import { sameMonth, spanOf } from "./period";
import { SupplySection } from "./supply-section";
import { Toolbar } from "./toolbar";
import { UnplannedList } from "./unplanned-list";
import { type CalendarState, useCalendarState } from "./use-calendar-state";
import { useMove } from "./use-move";
import { useRefocus } from "./use-refocus";

const Grid = lazy(() => import("./grid"));
const EntryPopover = lazy(() => import("./entry-popover"));

export function CalendarView() {
  const state = useCalendarState();
  const { view, day, today, zone, narrow, filter } = state;
  const calendar = useQuery(calendarQueries.entries(spanOf(view, day), filter));
  const [opened, setOpened] = useState<Opened | null>(null);
  const move = useMove();
  const follow = useRefocus(calendar.data);
  const open = (entry: Entry, from: HTMLElement) =>
    setOpened({ entry, from, rect: from.getBoundingClientRect() });
  const moveTo = (entry: Entry, at: string | null) => {
    if (opened) follow(entry.id);
    setOpened(null);
    move.mutate({ entry, at });
  };
  if (calendar.error) return <ErrorState error={calendar.error} onRetry={calendar.refetch} />;
  return (
    <div className="space-y-6">
      <div>
        <Toolbar state={state} campaigns={calendar.data?.campaigns ?? []} />
        {calendar.data ? (
          <Entries state={state} calendar={calendar.data} onOpen={open} onMove={moveTo} />
        ) : (
          <CalendarSkeleton />
        )}
      </div>
      {calendar.data && <UnplannedList calendar={calendar.data} onOpen={open} />}
      <SupplySection day={day} today={today} />
      {opened && (
        <Suspense>
          <EntryPopover
            opened={opened}
            zone={zone}
            narrow={narrow}
            onMove={(at) => moveTo(opened.entry, at)}
            onClose={() => setOpened(null)}
          />
        </Suspense>
      )}
    </div>
  );
}

interface EntriesProps {
  state: CalendarState;
  calendar: Calendar;
  onOpen: (entry: Entry, from: HTMLElement) => void;
  onMove: (entry: Entry, at: string) => void;
}

function Entries({ state, calendar, onOpen, onMove }: EntriesProps) {
  const { view, day, today, zone, narrow, filter, change } = state;
  const { entries, campaigns } = calendar;
  if (view === "list") {
    const own = entries.filter(({ at }) => at && sameMonth(at, day));
    if (own.length > 0) return <Agenda entries={own} today={today} zone={zone} onOpen={onOpen} />;
    return filter.channel || filter.campaign ? <NothingFound change={change} /> : <NoneYet />;
  }
  return (
    <Suspense fallback={<CalendarSkeleton />}>
      <Grid
        view={view}
        day={day}
        zone={zone}
        narrow={narrow}
        entries={entries}
        onOpen={onOpen}
        onMove={onMove}
        onDay={(chosen) => narrow && change({ view: "list", day: chosen })}
      />
      <Legend campaigns={campaigns} />
    </Suspense>
  );
}

function NoneYet() {
  return (
    <EmptyState
      icon={<CalendarPlus aria-hidden size={22} />}
      title={<Trans>Nothing is planned here</Trans>}
      action={
        <LinkButton href={paths.newStory} icon={<PenLine aria-hidden size={16} />}>
          <Trans>New story</Trans>
        </LinkButton>
      }
    >
      <Trans>Give a story a moment in the editor, or plan one of those below.</Trans>
    </EmptyState>
  );
}

function NothingFound({ change }: Pick<CalendarState, "change">) {
  return (
    <EmptyState
      icon={<CalendarPlus aria-hidden size={22} />}
      title={<Trans>No story matches</Trans>}
      action={
        <Button variant="secondary" onClick={() => change({ channel: null, campaign: null })}>
          <Trans>Show all stories</Trans>
        </Button>
      }
    >
      <Trans>Try another channel, or another campaign.</Trans>
    </EmptyState>
  );
}

function CalendarSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-[34rem]" />
    </SkeletonGroup>
  );
}
