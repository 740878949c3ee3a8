/** What somebody typed in the share dialog. Lives in the tab: survives a reload and the way to a guideline and back. */
export interface ShareDraft {
  channel?: string;
  language?: string;
  /** Own words by channel and language; only what was typed, never a dealt text. */
  texts: Record<string, string>;
}

const keyOf = (story: number) => `share-draft:${story}`;

export function readDraft(story: number): ShareDraft {
  try {
    const found = JSON.parse(sessionStorage.getItem(keyOf(story)) ?? "{}") as Partial<ShareDraft>;
    return { ...found, texts: { ...found.texts } };
  } catch {
    return { texts: {} }; // No storage, or something else wrote there: the dialog starts afresh.
  }
}

export function keepDraft(story: number, draft: ShareDraft): void {
  try {
    sessionStorage.setItem(keyOf(story), JSON.stringify(draft));
  } catch {
    // Without storage the text lasts as long as the dialog does.
  }
}

export const slotOf = (channel: string, language: string) => `${channel}:${language}`;

/** After the text was posted: the next share begins with a suggestion again. */
export function dropTexts(story: number): void {
  keepDraft(story, { ...readDraft(story), texts: {} });
}
