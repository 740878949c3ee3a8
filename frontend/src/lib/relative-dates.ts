import { dateLocale } from "./dates";

const DAY = 86_400_000;

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
