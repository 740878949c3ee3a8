import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { channelsQuery } from "@/api/channels";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import type { Calendar } from "./api";
import { spanOf, step, type View } from "./period";
import type { CalendarState } from "./use-calendar-state";
import { useDayWords } from "./use-day-words";

interface ToolbarProps {
  state: CalendarState;
  campaigns: Calendar["campaigns"];
}

export function Toolbar({ state, campaigns }: ToolbarProps) {
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3">
      <Turning state={state} />
      <div className="flex flex-1 flex-wrap items-center gap-2 sm:justify-end">
        <Filters state={state} campaigns={campaigns} />
        <Views state={state} />
      </div>
    </div>
  );
}

function Turning({ state: { view, day, change } }: { state: CalendarState }) {
  const { t } = useLingui();
  const words = useDayWords();
  const { from, to } = spanOf(view, day);
  const week = view === "week";
  return (
    <div className="flex items-center gap-1 max-sm:w-full">
      <h2
        aria-live="polite"
        className="text-section sm:min-w-48 first-letter:uppercase max-sm:order-first max-sm:flex-1"
      >
        {week ? words.range(from, to) : words.month(day)}
      </h2>
      <IconButton
        label={week ? t`Previous week` : t`Previous month`}
        icon={<ChevronLeft aria-hidden size={20} />}
        onClick={() => change({ day: step(view, day, -1) })}
      />
      <Button variant="secondary" size="sm" onClick={() => change({ day: null })}>
        <Trans>Today</Trans>
      </Button>
      <IconButton
        label={week ? t`Next week` : t`Next month`}
        icon={<ChevronRight aria-hidden size={20} />}
        onClick={() => change({ day: step(view, day, 1) })}
      />
    </div>
  );
}

function Filters({ state: { filter, change }, campaigns }: ToolbarProps) {
  const { t } = useLingui();
  const channels = useQuery(channelsQuery);
  return (
    <>
      <Select
        className="min-w-36 max-sm:flex-1"
        aria-label={t`Channel`}
        placeholder={t`All channels`}
        value={filter.channel}
        options={(channels.data ?? []).map(({ key, label }) => ({ value: key, label }))}
        onChange={(event) => change({ channel: event.target.value || null })}
      />
      {campaigns.length > 0 && (
        <Select
          className="min-w-36 max-sm:flex-1"
          aria-label={t`Campaign`}
          placeholder={t`All campaigns`}
          value={filter.campaign ? String(filter.campaign) : ""}
          options={campaigns.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(event) => change({ campaign: event.target.value || null })}
        />
      )}
    </>
  );
}

function Views({ state: { view, change } }: { state: CalendarState }) {
  const { t } = useLingui();
  const views: { key: View; label: string }[] = [
    { key: "month", label: t`Month` },
    { key: "week", label: t`Week` },
    { key: "list", label: t`List` },
  ];
  return (
    <fieldset className="flex min-w-0 gap-0.5 rounded-control bg-raised p-1 max-sm:w-full">
      <legend className="sr-only">
        <Trans>View</Trans>
      </legend>
      {views.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          aria-pressed={view === key}
          onClick={() => change({ view: key })}
          className="min-h-10 flex-1 rounded-sm px-3 font-medium text-muted transition-colors duration-[120ms] hover:text-fg aria-pressed:bg-surface aria-pressed:text-fg aria-pressed:shadow-sm sm:min-h-8"
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
