const KEY = "opened-stories";
/** Far more than a feed marks as new; the oldest are forgotten first. */
const MOST = 300;

function opened(): number[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return []; // Kept by nobody, or spoilt: then a story is new once more.
  }
}

/** What a person opened is remembered here, on their own device, and told to nobody. */
export const wasOpened = (story: number) => opened().includes(story);

export function rememberOpened(story: number): void {
  try {
    const others = opened().filter((id) => id !== story);
    localStorage.setItem(KEY, JSON.stringify([story, ...others].slice(0, MOST)));
  } catch {
    // A full or closed store only means that the mark stays.
  }
}
