import type { Channel, ChannelKey } from "@/api/channels";
import { isWritten, type TextRow } from "./content";

/** Copied links and the device's share sheet have no text of their own kind; people write there what they like. */
export function writableChannels(channels: readonly Channel[]): Channel[] {
  return channels.filter(({ key }) => key !== "copy_link" && key !== "device");
}

let rows = 0;

export function newText(channel: ChannelKey, language: string): TextRow {
  rows += 1;
  const fresh = { text: "", locked: false, voice: "personal" as const };
  return { ...fresh, key: `new-${Date.now()}-${rows}`, channel, language: language as TextRow["language"] };
}

const plain = (text: string) => text.trim().replace(/\s+/g, " ").toLowerCase();

/** Keys of the texts that stand under another channel as well: every channel is its own world. */
export function repeatedTexts(texts: readonly TextRow[]): Set<string> {
  const repeated = texts.filter(
    (row) =>
      isWritten(row) &&
      texts.some((other) => other.channel !== row.channel && plain(other.text) === plain(row.text)),
  );
  return new Set(repeated.map(({ key }) => key));
}

/** The server counts the texts that it was sent, and empty ones are not sent. */
export function sentIndex(texts: readonly TextRow[], key: string): number {
  return texts.filter(isWritten).findIndex((row) => row.key === key);
}
