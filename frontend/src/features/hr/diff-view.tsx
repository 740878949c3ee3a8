import { Trans, useLingui } from "@lingui/react/macro";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/lib/cx";
import type { ClauseDiff, Segment, VersionDiff } from "./api";

/** What the draft changes, in the first language; words added and removed are marked for eyes and ears. */
export function DiffView({ diff }: { diff: VersionDiff }) {
  const text = diff.texts[0];
  const changed = text?.clauses.filter((clause) => clause.change !== "same" || clause.force_changed) ?? [];
  const otherLanguages = diff.texts
    .slice(1)
    .filter((other) => other.clauses.some((one) => one.change !== "same"));
  if (!text) return null;
  if (
    changed.length === 0 &&
    otherLanguages.length === 0 &&
    !touched(text.statement) &&
    !touched(text.title)
  ) {
    return (
      <p className="text-muted">
        <Trans>Nothing differs from the version in force.</Trans>
      </p>
    );
  }
  return (
    <div className="max-h-72 space-y-4 overflow-y-auto rounded-card border p-4">
      {touched(text.title) && <Segments segments={text.title} className="font-medium" />}
      {changed.map((clause) => (
        <ClauseChange key={clause.clause_id} clause={clause} />
      ))}
      {touched(text.statement) && <Segments segments={text.statement} />}
      {otherLanguages.map(({ locale }) => (
        <p key={locale} className="text-muted">
          <Trans>The text in {locale} changed too.</Trans>
        </p>
      ))}
    </div>
  );
}

function ClauseChange({ clause }: { clause: ClauseDiff }) {
  const parts = ["rule", "why", "do", "dont"] as const;
  return (
    <div className="space-y-1.5">
      <p className="flex flex-wrap items-center gap-2">
        <Segments segments={clause.heading} className="font-medium" />
        <ChangeBadge change={clause.change} />
      </p>
      {clause.change === "changed" &&
        parts
          .filter((part) => touched(clause[part]))
          .map((part) => <Segments key={part} segments={clause[part]} className="block text-muted" />)}
    </div>
  );
}

function ChangeBadge({ change }: { change: ClauseDiff["change"] }) {
  const { t } = useLingui();
  const words = {
    added: t`New`,
    removed: t`Removed`,
    changed: t`Changed`,
    moved: t`Moved`,
    same: t`Binding or advice changed`,
  };
  return <Badge tone={change === "removed" ? "bad" : "brand"}>{words[change]}</Badge>;
}

const touched = (segments: readonly Segment[]) => segments.some(({ op }) => op !== "same");

function Segments({ segments, className }: { segments: readonly Segment[]; className?: string }) {
  return (
    <span className={cx("whitespace-pre-line", className)}>
      {segments.map(({ op, text }, index) => {
        const key = `${index}-${op}`;
        if (op === "added")
          return (
            <ins key={key} className="rounded-sm bg-ok-soft text-ok no-underline">
              {text}
            </ins>
          );
        if (op === "removed")
          return (
            <del key={key} className="rounded-sm bg-bad-soft text-bad">
              {text}
            </del>
          );
        return <span key={key}>{text}</span>;
      })}
    </span>
  );
}
