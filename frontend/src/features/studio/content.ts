import type { AudienceRule } from "@/api/audiences";
import { NOBODY } from "@/api/audiences";
import type { CampaignRef } from "@/api/campaigns";
import type { ChannelKey } from "@/api/channels";
import type { Story } from "@/api/stories";
import type { Language } from "@/lib/i18n";
import type { StoryChange, SuggestedTextInput } from "./api";
import { isNamed, type VersionRow, wordsOf } from "./versions";

/** A suggested text on screen; `key` keeps its place while rows come and go. */
export interface TextRow extends SuggestedTextInput {
  key: string;
  hashtags: string[];
}

/** Everything that the form holds. The picture is not part of it: it is stored the moment it is chosen. */
export interface Content {
  title: string;
  summary: string;
  why_share: string;
  kind: Story["kind"];
  url: string;
  body: string;
  language: string;
  audience: AudienceRule;
  language_versions: VersionRow[];
  topics: string[];
  campaign: CampaignRef | null;
  suggested_texts: TextRow[];
  publish_at: string | null;
  expires_at: string | null;
  pinned: boolean;
  featured: boolean;
  promotional: boolean;
  excluded_channels: ChannelKey[];
}

export type ContentField = keyof Content;

/** Changing one of these asks for a second pair of eyes again; the rest is planning and takes effect at once. */
export const WORDS: readonly ContentField[] = [
  "title",
  "summary",
  "why_share",
  "kind",
  "url",
  "body",
  "language",
  "language_versions",
  "audience",
  "suggested_texts",
];

export function contentOf(story: Story): Content {
  const { kind, language, publish_at, expires_at, pinned, featured, promotional, campaign } = story;
  return {
    ...wordsOf(story),
    ...{ kind, language, publish_at, expires_at, pinned, featured, promotional, campaign },
    language_versions: story.language_versions.map((version) => ({
      language: version.language as Language,
      ...wordsOf(version),
    })),
    audience: { ...NOBODY, ...story.audience },
    topics: story.topics.map(({ slug }) => slug),
    suggested_texts: story.suggested_texts.map(({ id, ...text }) => ({ ...text, key: String(id) })),
    excluded_channels: story.excluded_channels,
  };
}

/** What is sent for a field. A text or a language that is still empty stays on screen only. */
function sentValue(content: Content, field: ContentField): unknown {
  if (field === "campaign") return content.campaign?.id ?? null;
  if (field === "language_versions") return content.language_versions.filter(isNamed);
  if (field !== "suggested_texts") return content[field];
  return content.suggested_texts.filter(isWritten).map(({ key: _key, ...text }) => text);
}

export function isWritten(text: Pick<TextRow, "text">): boolean {
  return text.text.trim() !== "";
}

export function changedFields(before: Content, after: Content): ContentField[] {
  const fields = Object.keys(after) as ContentField[];
  return fields.filter((field) => text(sentValue(before, field)) !== text(sentValue(after, field)));
}

const text = (value: unknown) => JSON.stringify(value);

export function changeOf(content: Content, fields: readonly ContentField[]): StoryChange {
  return Object.fromEntries(fields.map((field) => [field, sentValue(content, field)]));
}
