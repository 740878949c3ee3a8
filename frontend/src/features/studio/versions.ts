import type { Story } from "@/api/stories";
import { LANGUAGES, type Language } from "@/lib/i18n";
import type { Content } from "./content";

/** A story's words in one language. */
export interface Words {
  title: string;
  summary: string;
  why_share: string;
  url: string;
  body: string;
}

export interface VersionRow extends Words {
  language: Language;
}

export const NO_WORDS: Words = { title: "", summary: "", why_share: "", url: "", body: "" };

const NEEDS_TEXT: readonly Story["kind"][] = ["page"];
export const LEADS_AWAY: readonly Story["kind"][] = ["link", "review"];

export function wordsOf({ title, summary, why_share, url, body }: Words): Words {
  return { title, summary, why_share, url, body };
}

export function languageName(code: string): string {
  return LANGUAGES.find((language) => language.code === code)?.name ?? code;
}

export function languagesLeft(content: Pick<Content, "language" | "language_versions">): Language[] {
  const taken = new Set([content.language, ...content.language_versions.map(({ language }) => language)]);
  return LANGUAGES.map(({ code }) => code).filter((code) => !taken.has(code));
}

/** Whether nothing is missing that a review asks for; a version takes the story's address where it has none. */
export function isComplete(words: Words, kind: Story["kind"], isMain: boolean): boolean {
  const leads = !isMain || !LEADS_AWAY.includes(kind) || words.url.trim() !== "";
  const tells = !NEEDS_TEXT.includes(kind) || words.body.trim() !== "";
  return words.title.trim() !== "" && words.summary.trim() !== "" && leads && tells;
}

/** Only what has a title can be stored. */
export function isNamed(version: VersionRow): boolean {
  return version.title.trim() !== "";
}

/** The main language moves to `language`; where there is a version in it already, the two change places. */
export function withMainLanguage(content: Content, language: Language): Partial<Content> {
  const other = content.language_versions.find((version) => version.language === language);
  if (!other) return { language };
  const before: VersionRow = { language: content.language as Language, ...wordsOf(content) };
  return {
    language,
    ...wordsOf({ ...other, url: other.url || content.url }),
    language_versions: content.language_versions.map((version) => (version === other ? before : version)),
  };
}
