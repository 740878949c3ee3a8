import { i18n } from "@lingui/core";

const DAY = 86_400_000;

/** "2026-11-22" without the shift that `new Date()` would make of it west of Greenwich. */
export function parseDay(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
}

function toDate(value: string | Date): Date {
  if (value instanceof Date) return value;
  return value.length === 10 ? parseDay(value) : new Date(value);
}

/** "22 Nov" in this year, "22 Nov 2025" in another. */
export function formatDay(value: string | Date, now = new Date()): string {
  const date = toDate(value);
  const year = date.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return new Intl.DateTimeFormat(dateLocale(), { day: "numeric", month: "short", year }).format(date);
}

/** "22 November 2026" */
export function formatLongDay(value: string | Date): string {
  return new Intl.DateTimeFormat(dateLocale(), { dateStyle: "long" }).format(toDate(value));
}

/** "22 Nov 2026, 14:05" */
export function formatMoment(value: string | Date): string {
  return new Intl.DateTimeFormat(dateLocale(), { dateStyle: "medium", timeStyle: "short" }).format(
    toDate(value),
  );
}

/** "3 days ago", "in 2 hours" */
export function formatRelative(value: string | Date, now = new Date()): string {
  const distance = toDate(value).getTime() - now.getTime();
  const format = new Intl.RelativeTimeFormat(dateLocale(), { numeric: "auto" });
  for (const [unit, size] of RELATIVE_UNITS) {
    if (Math.abs(distance) >= size) return format.format(Math.trunc(distance / size), unit);
  }
  return format.format(0, "second");
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
