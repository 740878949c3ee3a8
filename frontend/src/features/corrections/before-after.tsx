import { Trans, useLingui } from "@lingui/react/macro";
import type { CorrectedWords } from "@/api/corrections";
import { WordChanges } from "@/components/word-changes";
import { FIELD_LABELS } from "./field-labels";
import { partsBetween } from "./parts-between";

/** What it said and what it says, word by word. */
export function BeforeAfter({ changes }: { changes: readonly CorrectedWords[] }) {
  const { t } = useLingui();
  return (
    <dl className="space-y-3">
      {changes.map(({ field, language, before, after }) => (
        <div key={`${field} ${language}`}>
          <dt className="text-label text-muted">{t(FIELD_LABELS[field])}</dt>
          <dd className="mt-0.5">
            {field === "image" ? (
              <Trans>Another picture stood here.</Trans>
            ) : (
              <WordChanges parts={partsBetween(before, after)} lang={language} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
