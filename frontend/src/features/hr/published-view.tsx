import { Trans, useLingui } from "@lingui/react/macro";
import { Check, X } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { RichText } from "@/components/ui/rich-text";
import { formatMoment } from "@/lib/dates";
import type { Clause, Version } from "./api";
import { LocaleColumns } from "./locale-columns";

/** A frozen version: its text in every language, and what proves that it is this text. */
export function PublishedView({ version }: { version: Version }) {
  return (
    <div className="space-y-5">
      <Proof version={version} />
      <Card>
        <LocaleColumns locales={version.locales}>
          {(locale) => (
            <>
              <h2 className="text-section">{version.texts[locale]?.title}</h2>
              <ol className="space-y-5">
                {version.clauses.map((clause, index) => (
                  <ClauseText key={clause.clause_id} clause={clause} locale={locale} number={index + 1} />
                ))}
              </ol>
              <p className="border-t pt-4 font-medium">{version.texts[locale]?.statement}</p>
            </>
          )}
        </LocaleColumns>
      </Card>
    </div>
  );
}

function Proof({ version }: { version: Version }) {
  const { t } = useLingui();
  const publisher = version.published_by?.name ?? t`somebody who left`;
  const moment = version.published_at ? formatMoment(version.published_at) : "";
  const force = version.effective_at ? formatMoment(version.effective_at) : "";
  return (
    <Card title={<Trans>Frozen text</Trans>}>
      <p>
        <Trans>
          Published by {publisher} on {moment}, in force from {force}.
        </Trans>
      </p>
      <dl className="mt-3 space-y-1.5">
        {Object.entries(version.sha256).map(([locale, hash]) => (
          <div key={locale} className="flex gap-3">
            <dt className="w-8 shrink-0 font-medium">{locale.toUpperCase()}</dt>
            <dd className="min-w-0 break-all font-mono text-label text-muted">{String(hash)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-muted">
        <Trans>
          These SHA-256 sums change with every letter. Who acknowledges sends back the sum of what they saw.
        </Trans>
      </p>
    </Card>
  );
}

function ClauseText({ clause, locale, number }: { clause: Clause; locale: string; number: number }) {
  const words = clause.texts[locale];
  if (!words) return null;
  return (
    <li className="space-y-1.5">
      <h3 className="flex flex-wrap items-center gap-2 text-card">
        <span className="text-muted tabular-nums">{number}</span> {words.heading}
        {!clause.binding && (
          <Badge>
            <Trans>Advice</Trans>
          </Badge>
        )}
      </h3>
      <p className="font-medium">{words.rule}</p>
      <RichText html={words.html} />
      {words.do && (
        <p className="flex gap-2">
          <Check aria-hidden size={16} className="mt-1 shrink-0 text-ok" />
          {words.do}
        </p>
      )}
      {words.dont && (
        <p className="flex gap-2">
          <X aria-hidden size={16} className="mt-1 shrink-0 text-bad" />
          {words.dont}
        </p>
      )}
    </li>
  );
}
