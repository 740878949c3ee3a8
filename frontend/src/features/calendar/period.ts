import { addDays, parseDay, toDay } from "@/lib/days";
import { toZoned } from "@/lib/zoned-time";

export type View = "month" | "week" | "list";

export interface Span {
  from: string;
  to: string;
}

/** What the calendars on the walls of that zone say now. */
export function todayIn(zone: string, now = new Date()): string {
  return toZoned(now.toISOString(), zone).slice(0, 10);
}

export function isDay(given: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(given) && toDay(parseDay(given)) === given;
}

export function weekOf(day: string): Span {
  const date = parseDay(day);
  const monday = addDays(date, -((date.getDay() + 6) % 7));
  return { from: toDay(monday), to: toDay(addDays(monday, 6)) };
}

/** The month's days with those that fill its first and last week: at most 42. */
export function monthOf(day: string): Span {
  const date = parseDay(day);
  const first = new Date(date.getFullYear(), date.getMonth(), 1);
  const last = new Date(date.getFullYear(), date.getMonth() + 1, 0);
  return { from: weekOf(toDay(first)).from, to: weekOf(toDay(last)).to };
}

export function spanOf(view: View, day: string): Span {
  return view === "week" ? weekOf(day) : monthOf(day);
}

/** One month or week on (1) or back (-1). From a month one comes to the first day of the other. */
export function step(view: View, day: string, by: 1 | -1): string {
  const date = parseDay(day);
  if (view === "week") return toDay(addDays(date, 7 * by));
  return toDay(new Date(date.getFullYear(), date.getMonth() + by, 1));
}

export function sameMonth(one: string, other: string): boolean {
  return one.slice(0, 7) === other.slice(0, 7);
}
