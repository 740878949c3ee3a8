import { Trans, useLingui } from "@lingui/react/macro";
import type { CorrectedWords } from "@/api/corrections";
import { FIELD_LABELS } from "./field-labels";

type Change = Omit<CorrectedWords, "field"> & { field: CorrectedWords["field"] };

/** What it said, struck through, above what it says. Screen readers hear which is which. */
export function BeforeAfter({ changes }: { changes: readonly Change[] }) {
  const { t } = useLingui();
  return (
    <dl className="space-y-3">
      {changes.map((change) => (
        <div key={`${change.field} ${change.language}`}>
          <dt className="text-label text-muted">{t(FIELD_LABELS[change.field])}</dt>
          {change.field === "image" ? (
            <dd>
              <Trans>Another picture stood here.</Trans>
            </dd>
          ) : (
            <dd lang={change.language} className="mt-0.5 space-y-1 whitespace-pre-wrap wrap-anywhere">
              {change.before && (
                <del className="block text-muted decoration-bad/60">
                  <span className="sr-only">
                    <Trans>Before:</Trans>{" "}
                  </span>
                  {change.before}
                </del>
              )}
              {change.after && (
                <ins className="block no-underline">
                  <span className="sr-only">
                    <Trans>Now:</Trans>{" "}
                  </span>
                  {change.after}
                </ins>
              )}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
