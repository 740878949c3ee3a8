import type { Channel } from "@/api/channels";
import type { components } from "@/api/schema";
import { fits } from "@/lib/counting";
import { postedWords } from "@/lib/hashtags";

export type SuggestedText = components["schemas"]["SuggestedText"];

interface Hand {
  texts: readonly SuggestedText[];
  /** These are fixed: shared as they are, or not on this channel. */
  locked: boolean;
}

/**
 * The texts for one channel in one language, beginning with another one for each person: the same post from fifty
 * people looks bought. A channel without texts of its own borrows what fits from the others.
 */
export function deal(
  texts: readonly SuggestedText[],
  channel: Channel,
  language: string,
  seed: number,
): Hand {
  const own = texts.filter((text) => text.channel === channel.key);
  if (own.some((text) => text.locked)) return { texts: own.filter((text) => text.locked), locked: true };
  const inLanguage = own.filter((text) => text.language === language);
  const borrowed = texts.filter(
    (text) =>
      !text.locked && text.language === language && fits(postedWords(text.text, text.hashtags), channel),
  );
  return { texts: turned(distinct(inLanguage.length > 0 ? inLanguage : borrowed), seed), locked: false };
}

/** The languages that there are texts or a version in; the reader's own comes first. */
export function languagesOf(
  texts: readonly SuggestedText[],
  own: string,
  spoken: readonly string[] = [],
): string[] {
  const found = new Set([...texts.map((text) => text.language as string), ...spoken]);
  return [...found].sort((a, b) => Number(b === own) - Number(a === own) || a.localeCompare(b));
}

function distinct(texts: readonly SuggestedText[]): SuggestedText[] {
  const byWords = new Map(texts.map((text) => [text.text, text]));
  return [...byWords.values()];
}

function turned<Item>(items: readonly Item[], seed: number): Item[] {
  const start = items.length > 0 ? scatter(seed) % items.length : 0;
  return [...items.slice(start), ...items.slice(0, start)];
}

/** Neighbouring numbers fall far apart, evenly over any count of texts (MurmurHash3's last step). */
function scatter(seed: number): number {
  let mixed = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
