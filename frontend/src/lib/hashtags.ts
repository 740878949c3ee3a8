const WORDS = /[\p{L}\p{M}\p{N}_]+/gu;

export const MOST_HASHTAGS = 10;

/** "#cargo bikes!" → "cargoBikes"; empty where no hashtag is in it. The server keeps the same (stories/hashtags.py). */
export function normalHashtag(typed: string): string {
  const [first = "", ...further] = typed.normalize("NFC").match(WORDS) ?? [];
  const tag = first + further.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return /\p{L}/u.test(tag) ? tag : "";
}

/** The first of each; networks make no difference between capitals and small letters. */
export function distinctHashtags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of tags) if (!kept.has(tag.toLowerCase())) kept.set(tag.toLowerCase(), tag);
  return [...kept.values()];
}

/** What was typed between commas or behind hash signs. */
export function hashtagsIn(typed: string): string[] {
  const parts = typed.includes("#") ? typed.split(/[#,;\n]/) : typed.split(/[,;\s]/);
  return distinctHashtags(parts.map(normalHashtag).filter(Boolean));
}

/** What is posted: the text, a blank line, the hashtags. */
export function postedWords(text: string, hashtags: readonly string[]): string {
  const tags = hashtags.map((tag) => `#${tag}`).join(" ");
  return text && tags ? `${text}\n\n${tags}` : text || tags;
}
