import type { Reading } from "./api";

/** Whether the version in force is the one that this person acknowledged. */
export function isAcknowledged(reading: Reading): boolean {
  return reading.acknowledgement?.version_id === reading.version.id;
}

export function isPast(moment: string, now = Date.now()): boolean {
  return new Date(moment).getTime() <= now;
}

const WORDS_A_MINUTE = 200;

/** Rounded up: nobody should feel slow. */
export function readingMinutes(clauses: Reading["clauses"]): number {
  const text = clauses
    .map(({ heading, rule, html, do: good, dont: bad }) => `${heading} ${rule} ${html} ${good} ${bad}`)
    .join(" ")
    .replace(/<[^>]+>/g, " ");
  return Math.max(1, Math.ceil(text.split(/\s+/).length / WORDS_A_MINUTE));
}
