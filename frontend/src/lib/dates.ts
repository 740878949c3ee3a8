import { i18n } from "@lingui/core";
import { parseDay } from "./days";

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

/** English readers here are Europeans: day before month. */
function dateLocale(): string {
  return i18n.locale === "en" ? "en-GB" : i18n.locale || "en-GB";
}

/** "3 days ago", "in 2 hours" */
export function formatRelative(moment: string | Date, now = new Date()): string {
  const distance = new Date(moment).getTime() - now.getTime();
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
