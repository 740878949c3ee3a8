import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { formatMoment } from "@/lib/dates";
import { postedWords } from "@/lib/hashtags";
import { type Content, type ContentField, isWritten } from "./content";
import { KINDS } from "./kinds";
import { languageName } from "./versions";

const MOMENTS = ["publish_at", "expires_at"] as const;
const MARKS = ["pinned", "featured", "promotional"] as const;

/** What a field holds, to be read beside another version of it. */
export function ConflictValue({ content, field }: { content: Content; field: ContentField }) {
  const { t } = useLingui();
  if (field === "suggested_texts") return textsOf(content);
  if (field === "language_versions") return versionsOf(content);
  if (isOneOf(MOMENTS, field)) return content[field] ? formatMoment(content[field]) : "–";
  if (isOneOf(MARKS, field)) return content[field] ? <Trans>Yes</Trans> : <Trans>No</Trans>;
  if (field === "audience") return <AudienceWords rule={content.audience} />;
  if (field === "campaign") return content.campaign?.name ?? "–";
  if (field === "kind") return t(KINDS[content.kind].label);
  const value = content[field];
  return (Array.isArray(value) ? value.join(", ") : value) || "–";
}

function isOneOf<Name extends ContentField>(names: readonly Name[], field: ContentField): field is Name {
  return (names as readonly ContentField[]).includes(field);
}

function textsOf({ suggested_texts: texts }: Content): string {
  const lines = texts
    .filter(isWritten)
    .map((row) => `${row.channel}, ${row.language}: ${postedWords(row.text, row.hashtags)}`);
  return lines.join("\n\n") || "–";
}

function versionsOf({ language_versions: versions }: Content): string {
  const lines = versions.map(({ language, title, summary, why_share, url, body }) =>
    [`${languageName(language)}:`, title, summary, why_share, url, body].filter(Boolean).join("\n"),
  );
  return lines.join("\n\n") || "–";
}

function AudienceWords({ rule }: { rule: Content["audience"] }) {
  const teams = rule.teams?.length ?? 0;
  const others = [...(rule.countries ?? []), ...(rule.languages ?? [])].join(", ");
  if (rule.everyone) return <Trans>Everyone</Trans>;
  return (
    <>
      <Plural value={teams} one="# team" other="# teams" />
      {others && `, ${others}`}
    </>
  );
}
