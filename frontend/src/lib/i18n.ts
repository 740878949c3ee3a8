import { i18n, type Messages } from "@lingui/core";

export type Language = "en" | "nl";

export const LANGUAGES: readonly { code: Language; name: string }[] = [
  { code: "en", name: "English" },
  { code: "nl", name: "Nederlands" },
];

type Load = () => Promise<{ messages: Messages }>;

// Two halves of one catalogue, cut by scripts/words.ts: what the first screen needs, and everything else.
const catalogues: Record<Language, { first: Load; rest: Load }> = {
  en: { first: () => import("../locales/en.first"), rest: () => import("../locales/en.rest") },
  nl: { first: () => import("../locales/nl.first"), rest: () => import("../locales/nl.rest") },
};

let everythingWanted = false;

export function isLanguage(value: unknown): value is Language {
  return value === "en" || value === "nl";
}

/** The first language of the browser that we speak. */
export function browserLanguage(): Language {
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "en";
}

export async function activateLanguage(language: Language): Promise<void> {
  const { first, rest } = catalogues[language];
  const halves = await Promise.all(everythingWanted ? [first(), rest()] : [first()]);
  for (const { messages } of halves) i18n.load(language, messages);
  i18n.activate(language);
  document.documentElement.lang = language;
}

/** Before anything is shown that the first screen does not contain; the second call costs nothing. */
export async function loadAllWords(): Promise<void> {
  everythingWanted = true;
  const language = i18n.locale as Language;
  if (!isLanguage(language)) return; // Before the start; activateLanguage then brings both halves.
  const { messages } = await catalogues[language].rest();
  i18n.load(language, messages);
}
