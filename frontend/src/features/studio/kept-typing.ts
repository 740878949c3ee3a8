import type { Content } from "./content";

/** What was typed and not stored yet, kept in this tab: it survives the way back, a reload and a closed laptop. */
interface Kept {
  version: number;
  content: Content;
}

const keyOf = (id: number) => `firsthand.story.${id}`;

export function keepTyping(id: number, kept: Kept): void {
  try {
    sessionStorage.setItem(keyOf(id), JSON.stringify(kept));
  } catch {
    // A full or forbidden storage only takes this second net away; the form itself still holds the text.
  }
}

export function keptTyping(id: number): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(id)) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

export function forgetTyping(id: number): void {
  try {
    sessionStorage.removeItem(keyOf(id));
  } catch {
    // As above.
  }
}
