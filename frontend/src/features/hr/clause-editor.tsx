import { Trans, useLingui } from "@lingui/react/macro";
import { ChevronDown, Lock } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { LocaleColumns } from "./locale-columns";
import type { Content, Words } from "./use-draft";

type Clause = Content["clauses"][number];

interface ClauseEditorProps {
  clause: Clause;
  number: number;
  mandatory: boolean;
  locales: readonly string[];
  /** Message for "texts.nl.rule" of this clause. */
  errorOf: (path: string) => string | undefined;
  onChange: (clause: Clause) => void;
}

export function ClauseEditor({ clause, number, mandatory, locales, errorOf, onChange }: ClauseEditorProps) {
  const { i18n } = useLingui();
  const heading = (clause.texts[i18n.locale] ?? clause.texts[locales[0] ?? ""])?.heading;
  const change = (locale: string, words: Words) =>
    onChange({ ...clause, texts: { ...clause.texts, [locale]: words } });
  return (
    <details className="group rounded-card border bg-surface">
      <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 px-4 py-3 sm:px-5">
        <span className="w-6 text-muted tabular-nums">{number}</span>
        <span className="min-w-0 flex-1 font-medium">{heading || clause.clause_id}</span>
        <Marks clause={clause} mandatory={mandatory} />
        <ChevronDown
          aria-hidden
          size={18}
          className="shrink-0 text-muted transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="space-y-4 border-t px-4 py-4 sm:px-5">
        <LocaleColumns locales={locales}>
          {(locale) => (
            <WordingFields
              words={clause.texts[locale]}
              errorOf={(name) => errorOf(`texts.${locale}.${name}`)}
              onChange={(words) => change(locale, words)}
            />
          )}
        </LocaleColumns>
        <Checkbox
          label={<Trans>Binding</Trans>}
          hint={<Trans>A rule that people must keep. Without it, the clause is advice.</Trans>}
          checked={clause.binding}
          onChange={(event) => onChange({ ...clause, binding: event.target.checked })}
        />
      </div>
    </details>
  );
}

function Marks({ clause, mandatory }: { clause: Clause; mandatory: boolean }) {
  return (
    <span className="flex shrink-0 gap-1.5 max-sm:hidden">
      {mandatory && (
        <Badge icon={<Lock aria-hidden size={12} />}>
          <Trans>Cannot be left out</Trans>
        </Badge>
      )}
      <Badge tone={clause.binding ? "brand" : "neutral"}>
        {clause.binding ? <Trans>Binding</Trans> : <Trans>Advice</Trans>}
      </Badge>
    </span>
  );
}

const EMPTY: Words = { heading: "", rule: "", why: "", do: "", dont: "" };

interface WordingFieldsProps {
  words: Words | undefined;
  errorOf: (name: keyof Words) => string | undefined;
  onChange: (words: Words) => void;
}

function WordingFields({ words = EMPTY, errorOf, onChange }: WordingFieldsProps) {
  const { t } = useLingui();
  const set = (name: keyof Words) => (event: { target: { value: string } }) =>
    onChange({ ...words, [name]: event.target.value });
  return (
    <>
      <Field label={t`Heading`} error={errorOf("heading")} required>
        <Input value={words.heading} maxLength={200} onChange={set("heading")} />
      </Field>
      <Field label={t`The rule in one sentence`} error={errorOf("rule")} required>
        <Textarea value={words.rule} maxLength={600} rows={2} onChange={set("rule")} />
      </Field>
      <Field label={t`Why`} hint={t`Markdown: **bold**, lists, links.`} error={errorOf("why")} required>
        <Textarea value={words.why} maxLength={6000} rows={4} onChange={set("why")} />
      </Field>
      <Field label={t`Do`} error={errorOf("do")} optional>
        <Textarea value={words.do} maxLength={600} rows={2} onChange={set("do")} />
      </Field>
      <Field label={t`Don't`} error={errorOf("dont")} optional>
        <Textarea value={words.dont} maxLength={600} rows={2} onChange={set("dont")} />
      </Field>
    </>
  );
}
