import type { Channel } from "@/api/channels";
import type { Share } from "@/api/shares";

/** Some networks take only the address, so the words travel by the clipboard. */
export function needsPasting(channel: Channel, text: string): boolean {
  return channel.prefill === "url" && text.trim() !== "";
}

/** Opens in the browser, as a page of the network. */
export function opensPage(channel: Channel): boolean {
  return !["email", "copy_link", "device"].includes(channel.key);
}

/** False where the clipboard is closed to us; nothing is lost then, the text can still be copied by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * An empty tab, opened while the tap still counts as one: browsers refuse it after the server's answer came. Cut loose
 * from this page before a network is shown in it.
 */
export function openTab(title: string): Window | null {
  const tab = window.open("", "_blank");
  if (!tab) return null;
  tab.opener = null;
  tab.document.title = title;
  return tab;
}

/** "earlier": it happened before this page was loaded, and what came of it is not known here. */
export type Outcome = "opened" | "blocked" | "copied" | "not-copied" | "dismissed" | "earlier";

/** Brings the share to where it goes. "blocked" leaves it to a link that the person taps. */
export async function handOver(share: Share, channel: Channel, tab: Window | null): Promise<Outcome> {
  if (channel.key === "copy_link") return (await copyText(share.tracked_url)) ? "copied" : "not-copied";
  if (channel.key === "device") return openShareSheet(share);
  if (!share.compose_url) return "blocked";
  if (channel.key === "email") {
    location.assign(share.compose_url);
    return "opened";
  }
  if (!tab || tab.closed) return "blocked";
  tab.location.replace(share.compose_url);
  return "opened";
}

export function hasShareSheet(): boolean {
  return typeof navigator.share === "function";
}

export async function openShareSheet(share: Share): Promise<Outcome> {
  try {
    await navigator.share({ title: share.story.title, text: share.text, url: share.tracked_url });
    return "opened";
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? "dismissed" : "blocked";
  }
}
