/** What two texts share that a reader would call the same: words, without capitals, accents, marks, hashtags, links. */
export function sameness(text: string): string {
  const words = text
    .replace(/https?:\/\/\S+/g, " ")
    .replace(/#[\p{L}\p{M}\p{N}_]+/gu, " ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  return (words.match(/[\p{L}\p{N}_]+/gu) ?? []).join(" ");
}
