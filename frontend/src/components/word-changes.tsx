import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { components } from "@/api/schema";

type Part = components["schemas"]["Part"];

/** What was added is underlined, what was removed struck through; both are said aloud. No colour is needed. */
export function WordChanges({ parts, lang }: { parts: readonly Part[]; lang?: string }) {
  return (
    <p lang={lang || undefined} className="wrap-anywhere whitespace-pre-wrap">
      {parts.map(({ op, text }, index) => {
        const key = `${index}-${op}`;
        if (op === "added") {
          return (
            <ins key={key} className="rounded-sm bg-ok-soft px-0.5 text-ok decoration-2 underline-offset-2">
              <Said>
                <Trans>[added]</Trans>
              </Said>
              {text}
            </ins>
          );
        }
        if (op === "removed") {
          return (
            <del key={key} className="rounded-sm bg-bad-soft px-0.5 text-bad decoration-2">
              <Said>
                <Trans>[removed]</Trans>
              </Said>
              {text}
            </del>
          );
        }
        return <span key={key}>{shortened(text, index === 0, index === parts.length - 1)}</span>;
      })}
    </p>
  );
}

function Said({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children} </span>;
}

const CONTEXT = 160;

/** Of a long stretch that stayed the same, only what stands beside the changes. */
function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= CONTEXT * 2.5) return text;
  const start = first ? "" : text.slice(0, CONTEXT);
  const end = last ? "" : text.slice(-CONTEXT);
  return `${start} … ${end}`;
}
