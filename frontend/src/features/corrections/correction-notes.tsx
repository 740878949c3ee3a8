import { Trans } from "@lingui/react/macro";
import type { Correction } from "@/api/corrections";
import { formatLongDay } from "@/lib/dates";
import { BeforeAfter } from "./before-after";

/** Above a story: what was wrong and what is right, newest first, with the earlier words within reach. */
export function CorrectionNotes({ corrections }: { corrections: readonly Correction[] }) {
  return corrections.map((correction) => <CorrectionNote key={correction.id} correction={correction} />);
}

type Shown = Omit<Correction, "id">;

export function CorrectionNote({ correction }: { correction: Shown }) {
  const { kind, at, what_was_wrong: wrong, what_is_right: right, changes } = correction;
  const retracted = kind === "retraction";
  return (
    <section
      className={`mb-4 rounded-card border border-l-4 bg-surface p-4 sm:p-5 ${retracted ? "border-l-bad" : "border-l-warn"}`}
    >
      <h2 className={`font-medium ${retracted ? "text-bad" : "text-warn"}`}>
        {retracted ? <Trans>Retracted</Trans> : <Trans>Corrected</Trans>}
        <time dateTime={at} className="ml-2 font-normal text-muted">
          {formatLongDay(at)}
        </time>
      </h2>
      <dl className="mt-2 space-y-2 whitespace-pre-wrap wrap-anywhere">
        <div>
          <dt className="text-label text-muted">
            <Trans>What was wrong</Trans>
          </dt>
          <dd>{wrong || "…"}</dd>
        </div>
        {right && (
          <div>
            <dt className="text-label text-muted">
              <Trans>What is right</Trans>
            </dt>
            <dd>{right}</dd>
          </div>
        )}
      </dl>
      {changes.length > 0 && (
        <details className="mt-2">
          <summary className="inline-flex min-h-11 cursor-pointer items-center rounded-sm font-medium text-brand-ink sm:min-h-8">
            <Trans>What it said before</Trans>
          </summary>
          <div className="mt-1 border-l-2 pl-3">
            <BeforeAfter changes={changes} />
          </div>
        </details>
      )}
    </section>
  );
}
