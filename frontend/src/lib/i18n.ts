import { i18n, type Messages } from "@lingui/core";

export type Language = "en" | "nl";

export const LANGUAGES: readonly { code: Language; name: string }[] = [
  { code: "en", name: "English" },
  { code: "nl", name: "Nederlands" },
];

const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import("../locales/en.po"),
  nl: () => import("../locales/nl.po"),
};

export function isLanguage(value: unknown): value is Language {
  return value === "en" || value === "nl";
}

/** The first language of the browser that we speak. */
export function browserLanguage(): Language {
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "en";
}

export async function activateLanguage(language: Language): Promise<void> {
  const { messages } = await catalogues[language]();
  i18n.load(language, messages);
  i18n.activate(language);
  document.documentElement.lang = language;
}
