import type { components } from "@/api/schema";

type Part = components["schemas"]["Part"];

/** Where two wordings begin and end alike, and what stands between. A correction is mostly one place. */
export function partsBetween(before: string, after: string): Part[] {
  const was = words(before);
  const now = words(after);
  const shorter = Math.min(was.length, now.length);
  let start = 0;
  while (start < shorter && was[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && was.at(-1 - end) === now.at(-1 - end)) end += 1;
  const parts: Part[] = [
    { op: "same", text: was.slice(0, start).join("") },
    { op: "removed", text: was.slice(start, was.length - end).join("") },
    { op: "added", text: now.slice(start, now.length - end).join("") },
    { op: "same", text: was.slice(was.length - end).join("") },
  ];
  return parts.filter(({ text }) => text !== "");
}

/** Words and the spaces between them, all of which joined give the text again. */
function words(text: string): string[] {
  return text.split(/(\s+)/).filter(Boolean);
}
