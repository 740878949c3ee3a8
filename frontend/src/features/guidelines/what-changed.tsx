import { Trans } from "@lingui/react/macro";
import { History } from "lucide-react";
import type { Reading } from "./api";
import { anchorOf } from "./clause";

/** For who acknowledged an earlier version: the owner's own words, and where to look. */
export function WhatChanged({ reading }: { reading: Reading }) {
  const { what_changed: words, acknowledgement, clauses } = reading;
  if (words === null || !acknowledgement) return null;
  const touched = clauses.filter(({ change }) => change === "added" || change === "changed");
  const number = acknowledgement.version_number;
  return (
    <section className="mb-8 rounded-card bg-brand-soft p-4 sm:p-5">
      <h2 className="flex items-center gap-2 font-medium text-brand-ink">
        <History aria-hidden size={17} />
        <Trans>What changed since version {number}, which you acknowledged</Trans>
      </h2>
      <div lang={reading.locale} className="mt-2 space-y-2">
        {words.split("\n\n").map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {touched.length > 0 && (
        <ul lang={reading.locale} className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
          {touched.map((clause) => (
            <li key={clause.clause_id}>
              <a
                href={`#${anchorOf(clause)}`}
                className="inline-flex min-h-11 items-center rounded-sm font-medium text-brand-ink underline underline-offset-[0.2em] sm:min-h-7"
              >
                {clause.number}. {clause.heading}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
