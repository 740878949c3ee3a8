import { Trans, useLingui } from "@lingui/react/macro";
import { Check, X } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { RichText } from "@/components/ui/rich-text";
import type { Clause as ClauseData } from "./api";

export const anchorOf = (clause: { clause_id: string }) => `clause-${clause.clause_id}`;

/** One numbered clause: the rule in one sentence, why, and what to do and not to do. */
export function Clause({ clause }: { clause: ClauseData }) {
  return (
    <section
      id={anchorOf(clause)}
      aria-labelledby={`${anchorOf(clause)}-heading`}
      className="scroll-mt-20 border-t pt-7 pb-8 first:border-t-0 first:pt-0"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h2 id={`${anchorOf(clause)}-heading`} className="flex min-w-0 items-baseline gap-2.5 text-section">
          <span className="text-muted tabular-nums">{clause.number}</span>
          <span className="min-w-0">{clause.heading}</span>
        </h2>
        <Force binding={clause.binding} />
        <Change change={clause.change} />
      </div>
      <p className="mt-3 border-l-[3px] border-brand pl-4 text-read font-medium text-pretty">{clause.rule}</p>
      <RichText html={clause.html} className="mt-4" />
      {(clause.do || clause.dont) && <Examples good={clause.do} bad={clause.dont} />}
    </section>
  );
}

/** Whether a clause binds is part of what is acknowledged, so it is never left out. */
function Force({ binding }: { binding: boolean }) {
  return binding ? (
    <Badge tone="neutral" className="border border-control/40">
      <Trans>Rule</Trans>
    </Badge>
  ) : (
    <Badge tone="neutral">
      <Trans>Advice</Trans>
    </Badge>
  );
}

function Change({ change }: { change: ClauseData["change"] }) {
  if (change === "added") {
    return (
      <Badge tone="brand">
        <Trans>New</Trans>
      </Badge>
    );
  }
  if (change !== "changed") return null;
  return (
    <Badge tone="brand">
      <Trans>Changed</Trans>
    </Badge>
  );
}

function Examples({ good, bad }: { good: string; bad: string }) {
  const { t } = useLingui();
  return (
    <ul className="mt-5 grid gap-3 sm:grid-cols-2">
      {good && (
        <li className="flex gap-3 rounded-control bg-ok-soft px-4 py-3">
          <Check role="img" aria-label={t`Do:`} size={18} className="mt-0.5 shrink-0 text-ok" />
          <span className="min-w-0">{good}</span>
        </li>
      )}
      {bad && (
        <li className="flex gap-3 rounded-control bg-bad-soft px-4 py-3">
          <X role="img" aria-label={t`Don't:`} size={18} className="mt-0.5 shrink-0 text-bad" />
          <span className="min-w-0">{bad}</span>
        </li>
      )}
    </ul>
  );
}
