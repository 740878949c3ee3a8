import { useSearchParams } from "wouter";
import type { ChannelKey } from "@/api/channels";
import { useSignedIn } from "@/api/me";
import { useMedia } from "@/lib/use-media";
import type { Filter } from "./api";
import { isDay, todayIn, type View } from "./period";

const VIEWS: readonly string[] = ["month", "week", "list"];

export interface CalendarState {
  view: View;
  day: string;
  today: string;
  zone: string;
  narrow: boolean;
  filter: Filter;
  change: (change: Record<string, string | null>) => void;
}

/** View, day and filter live in the address. Without a view: the month, and on a phone the list. */
export function useCalendarState(): CalendarState {
  const { time_zone: zone } = useSignedIn();
  const [params, setParams] = useSearchParams();
  const narrow = useMedia("(max-width: 639px)");
  const view = params.get("view") ?? "";
  const day = params.get("day") ?? "";
  const today = todayIn(zone);
  const campaign = Number(params.get("campaign"));
  const change = (given: Record<string, string | null>) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        for (const [name, value] of Object.entries(given)) value ? next.set(name, value) : next.delete(name);
        return next;
      },
      { replace: true },
    );
  return {
    view: VIEWS.includes(view) ? (view as View) : narrow ? "list" : "month",
    day: isDay(day) ? day : today,
    today,
    zone,
    narrow,
    filter: {
      channel: (params.get("channel") ?? "") as ChannelKey | "",
      campaign: Number.isInteger(campaign) && campaign > 0 ? campaign : null,
    },
    change,
  };
}
