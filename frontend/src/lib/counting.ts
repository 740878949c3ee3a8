import type { Channel } from "@/api/channels";

type Rules = Pick<Channel, "key" | "counting" | "url_cost" | "limit" | "prefill">;

// The same addresses that the server finds: with a scheme, or a bare name under a widely used ending, as X links them.
const ADDRESS =
  /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}]|(?<![\p{L}\p{N}@._/-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:com|org|net|info|biz|edu|gov|eu|nl|be|de|fr|uk|es|it|at|ch|dk|se|no|fi|pl|pt|ie|io|app|dev|co|me)(?![\p{L}\p{N}-])(?:\/[^\s<>"]*[^\s<>"'.,;:!?)\]}]|\/)?/giu;
const EMOJI =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[0-9#*]\uFE0F?\u20E3|\p{Regional_Indicator}{2}/u;
/** The ranges that X counts for one; everything else counts for two. */
const LIGHT: readonly [number, number][] = [
  [0x0000, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
];
/** Room kept for a tracked link where a channel counts it in full: its address is not known yet. */
const TRACKED_LINK = 40;
/** Bluesky alone also counts bytes. */
const MAX_BYTES: Partial<Record<Channel["key"], number>> = { bluesky: 3000 };

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** How long a text is by the channel's own rules; the server counts the same (backend/firsthand/stories/counting.py). */
export function lengthOf(text: string, channel: Rules): number {
  const plain = text.normalize("NFC");
  if (channel.url_cost === null) return measure(plain, channel.counting);
  const addresses = plain.match(ADDRESS) ?? [];
  return addresses.length * channel.url_cost + measure(plain.replace(ADDRESS, ""), channel.counting);
}

/** What the link behind the text takes, with the space before it; nothing where the network adds it by itself. */
export function linkCost(channel: Rules): number {
  const joined = channel.prefill === "text" || channel.prefill === "both";
  return joined && channel.limit !== null ? (channel.url_cost ?? TRACKED_LINK) + 1 : 0;
}

/** For the counter: what of the channel's limit is used, the link included. */
export function usedOf(text: string, channel: Rules): number {
  return lengthOf(text, channel) + linkCost(channel);
}

/** What a suggested text may take: it has to leave room for the link on every channel, as the server holds it to. */
export function roomForText(channel: Rules): number | null {
  return channel.limit === null ? null : channel.limit - (channel.url_cost ?? TRACKED_LINK) - 1;
}

export function fitsWithLink(text: string, channel: Rules): boolean {
  const room = roomForText(channel);
  const most = MAX_BYTES[channel.key];
  if (room !== null && lengthOf(text, channel) > room) return false;
  return most === undefined || new TextEncoder().encode(text).length <= most;
}

export function fits(text: string, channel: Rules): boolean {
  const most = MAX_BYTES[channel.key];
  if (channel.limit !== null && usedOf(text, channel) > channel.limit) return false;
  return most === undefined || new TextEncoder().encode(text).length + linkCost(channel) <= most;
}

function measure(text: string, counting: Channel["counting"]): number {
  if (counting === "plain") return [...text].length;
  const seen = [...graphemes.segment(text)];
  return counting === "graphemes" ? seen.length : seen.reduce((sum, { segment }) => sum + weight(segment), 0);
}

function weight(grapheme: string): number {
  if (EMOJI.test(grapheme)) return 2;
  return [...grapheme].reduce((sum, character) => sum + (isLight(character) ? 1 : 2), 0);
}

function isLight(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return LIGHT.some(([low, high]) => low <= code && code <= high);
}
