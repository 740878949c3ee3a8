import type { Channel, ChannelKey } from "@/api/channels";
import { sameness } from "@/lib/sameness";
import { isWritten, type TextRow } from "./content";

/** Copied links and the device's share sheet have no text of their own kind; people write there what they like. */
export function writableChannels(channels: readonly Channel[]): Channel[] {
  return channels.filter(({ key }) => key !== "copy_link" && key !== "device");
}

let rows = 0;

export function newText(channel: ChannelKey, language: string): TextRow {
  rows += 1;
  const fresh = { text: "", hashtags: [], locked: false, voice: "personal" as const };
  return { ...fresh, key: `new-${Date.now()}-${rows}`, channel, language: language as TextRow["language"] };
}

/**
 * For each text that stands under another channel as well, the first such text: every channel is its own world. Near
 * enough is the same: capitals, marks, hashtags and links make no other text.
 */
export function repeatedTexts(texts: readonly TextRow[]): Map<string, TextRow> {
  const heard = texts.map((row) => ({ row, words: sameness(row.text) })).filter(({ words }) => words !== "");
  const found = new Map<string, TextRow>();
  for (const { row, words } of heard) {
    const other = heard.find((one) => one.words === words && one.row.channel !== row.channel);
    if (other) found.set(row.key, other.row);
  }
  return found;
}

/** The server counts the texts that it was sent, and empty ones are not sent. */
export function sentIndex(texts: readonly TextRow[], key: string): number {
  return texts.filter(isWritten).findIndex((row) => row.key === key);
}
