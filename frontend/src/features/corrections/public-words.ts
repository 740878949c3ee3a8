import type { Story } from "@/api/stories";
import type { CorrectionBody } from "./api";

export const FIELDS = ["title", "summary", "why_share", "url", "body"] as const;
export type Field = (typeof FIELDS)[number];
export type Words = Record<Field, string>;

export interface PublicWords {
  language: string;
  words: Words;
  /** By further language. */
  versions: Record<string, Words>;
  leadsAway: boolean;
}

/** What readers meet now: the approved words, which somebody may be changing in the meantime. */
export function publicWordsOf(story: Story): PublicWords {
  const copy = story.approved_copy;
  const { kind, language } = copy ?? story;
  const drafted = Object.fromEntries(story.language_versions.map((each) => [each.language, pick(each)]));
  const approved = copy && Object.entries(copy.versions).map(([key, each]) => [key, pick(each)] as const);
  return {
    language,
    words: pick(copy ?? story),
    versions: approved ? Object.fromEntries(approved) : drafted,
    leadsAway: kind === "link" || kind === "review",
  };
}

function pick(from: Words): Words {
  const { title, summary, why_share, url, body } = from;
  return { title, summary, why_share, url, body };
}

export interface ChangedWords {
  field: Field;
  language: string;
  before: string;
  after: string;
}

export function changedWords(was: PublicWords, now: Pick<PublicWords, "words" | "versions">): ChangedWords[] {
  const pairs: [string, Words, Words][] = [
    [was.language, was.words, now.words],
    ...Object.entries(was.versions).map(
      ([language, words]) => [language, words, now.versions[language] ?? words] as [string, Words, Words],
    ),
  ];
  return pairs.flatMap(([language, before, after]) =>
    FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
      field,
      language,
      before: before[field],
      after: after[field],
    })),
  );
}

/** Only what changed is sent: the rest stays as it is, whoever else touches it. */
export function changesToSend(was: PublicWords, changes: readonly ChangedWords[]): Partial<CorrectionBody> {
  const main: Partial<Words> = {};
  const versions: Record<string, Partial<Words>> = {};
  for (const { field, language, after } of changes) {
    if (language === was.language) main[field] = after;
    else versions[language] = { ...versions[language], [field]: after };
  }
  return Object.keys(versions).length > 0 ? { ...main, versions } : main;
}
