import { Trans, useLingui } from "@lingui/react/macro";
import { ChevronDown } from "lucide-react";
import type { Clause } from "./api";
import { anchorOf } from "./clause";
import { useClauseInView } from "./use-clause-in-view";

interface TableOfContentsProps {
  clauses: readonly Clause[];
  lang: string;
}

/** Beside the text on wide screens. */
export function SideContents({ clauses, lang }: TableOfContentsProps) {
  const { t } = useLingui();
  const current = useClauseInView(clauses);
  return (
    <nav aria-label={t`Contents`} className="max-lg:hidden">
      <p className="mb-2 px-3 text-label font-medium text-muted">
        <Trans>Contents</Trans>
      </p>
      <Entries clauses={clauses} lang={lang} current={current} />
    </nav>
  );
}

/** Above the text on phones, folded away. */
export function FoldedContents({ clauses, lang }: TableOfContentsProps) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Contents`} className="mb-6 lg:hidden">
      <details className="group rounded-card border bg-surface">
        <summary className="flex min-h-12 list-none items-center justify-between gap-3 px-4 font-medium [&::-webkit-details-marker]:hidden">
          <Trans>Contents</Trans>
          <ChevronDown
            aria-hidden
            size={18}
            className="text-muted transition-transform group-open:rotate-180"
          />
        </summary>
        <div className="border-t px-1 py-2">
          <Entries clauses={clauses} lang={lang} />
        </div>
      </details>
    </nav>
  );
}

function Entries({ clauses, lang, current }: TableOfContentsProps & { current?: string | undefined }) {
  return (
    <ol lang={lang}>
      {clauses.map((clause) => (
        <li key={clause.clause_id}>
          <a
            href={`#${anchorOf(clause)}`}
            aria-current={current === clause.clause_id ? "location" : undefined}
            className="flex min-h-11 items-baseline gap-2.5 rounded-control px-3 py-2.5 text-muted transition-colors duration-[120ms] hover:text-fg aria-[current=location]:bg-raised aria-[current=location]:font-medium aria-[current=location]:text-fg lg:min-h-0 lg:py-1.5"
          >
            <span className="w-5 shrink-0 text-right whitespace-nowrap tabular-nums">{clause.number}</span>
            <span className="min-w-0">{clause.heading}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
