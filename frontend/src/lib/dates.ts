import { i18n } from "@lingui/core";

const DAY = 86_400_000;

let timeZone: string | undefined;

/** Moments are shown in the zone of the person's profile; without one, in the browser's. */
export function setTimeZone(zone: string | undefined): void {
  try {
    timeZone = zone && new Intl.DateTimeFormat("en", { timeZone: zone }) ? zone : undefined;
  } catch {
    timeZone = undefined; // A zone that this browser does not know.
  }
}

/** "2026-11-22" without the shift that `new Date()` would make of it west of Greenwich. */
export function parseDay(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
}

function isDay(value: string | Date): value is string {
  return typeof value === "string" && value.length === 10;
}

function toDate(value: string | Date): Date {
  return isDay(value) ? parseDay(value) : new Date(value);
}

/** A day is the same day everywhere; only a moment has a zone. */
function format(value: string | Date, options: Intl.DateTimeFormatOptions): string {
  const zone = isDay(value) ? undefined : timeZone;
  return new Intl.DateTimeFormat(dateLocale(), { ...options, timeZone: zone }).format(toDate(value));
}

/** "22 Nov" in this year, "22 Nov 2025" in another. */
export function formatDay(value: string | Date, now = new Date()): string {
  const year = toDate(value).getFullYear() === now.getFullYear() ? undefined : "numeric";
  return format(value, { day: "numeric", month: "short", year });
}

/** "22 November 2026" */
export function formatLongDay(value: string | Date): string {
  return format(value, { dateStyle: "long" });
}

/** "22 Nov 2026, 14:05" */
export function formatMoment(value: string | Date): string {
  return format(value, { dateStyle: "medium", timeStyle: "short" });
}

/** "3 days ago", "in 2 hours" */
export function formatRelative(value: string | Date, now = new Date()): string {
  const distance = toDate(value).getTime() - now.getTime();
  const words = new Intl.RelativeTimeFormat(dateLocale(), { numeric: "auto" });
  for (const [unit, size] of RELATIVE_UNITS) {
    if (Math.abs(distance) >= size) return words.format(Math.trunc(distance / size), unit);
  }
  return words.format(0, "second");
}

const RELATIVE_UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * DAY],
  ["month", 30 * DAY],
  ["day", DAY],
  ["hour", DAY / 24],
  ["minute", 60_000],
];

/** Day of a moment in the browser's zone, as the API and `<input type="date">` write it. */
export function toDay(date: Date): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

export function addDays(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

/** English readers here are Europeans: day before month. */
function dateLocale(): string {
  return i18n.locale === "en" ? "en-GB" : i18n.locale || "en-GB";
}
