import { Trans, useLingui } from "@lingui/react/macro";
import { Copy, Trash2 } from "lucide-react";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { LANGUAGES, type Language } from "@/lib/i18n";
import type { Content } from "./content";
import { KIND_KEYS, KINDS } from "./kinds";
import { type LanguageTab, LanguageTabs } from "./language-tabs";
import type { SectionProps } from "./section";
import {
  isComplete,
  isNamed,
  languageName,
  languagesLeft,
  NO_WORDS,
  type VersionRow,
  type Words,
  withMainLanguage,
  wordsOf,
} from "./versions";
import { WordsFields } from "./words-fields";

export function BasicsSection(props: SectionProps) {
  const { content, change, errorOf } = props;
  const [chosen, choose] = useState(content.language);
  const version = content.language_versions.find(({ language }) => language === chosen);
  const versions = content.language_versions;
  const add = (language: Language) => {
    const more = [...versions, { language, ...NO_WORDS }];
    change({ language_versions: more.sort((a, b) => a.language.localeCompare(b.language)) });
    choose(language);
  };
  return (
    <Card title={<Trans>The story</Trans>}>
      <div className="space-y-5">
        <KindChoice content={content} change={change} onLanguage={choose} error={errorOf("language")} />
        <LanguageTabs
          tabs={tabsOf(props)}
          value={version ? chosen : content.language}
          left={languagesLeft(content)}
          onChange={choose}
          onAdd={add}
        />
        <div role="tabpanel" aria-label={languageName(version?.language ?? content.language)}>
          {version ? (
            <VersionFields
              key={chosen}
              {...props}
              version={version}
              onGone={() => choose(content.language)}
            />
          ) : (
            <WordsFields
              words={content}
              language={content.language}
              kind={content.kind}
              isMain
              remarksAt=""
              change={change}
              errorOf={errorOf}
            />
          )}
        </div>
      </div>
    </Card>
  );
}

function tabsOf({ content, errorOf }: SectionProps): LanguageTab[] {
  const { kind, language_versions: versions } = content;
  const wrong = (path: string) => FIELDS.some((field) => errorOf(`${path}${field}`));
  return [
    { language: content.language, complete: isComplete(content, kind, true), hasError: wrong("") },
    ...versions.map((version) => ({
      language: version.language,
      complete: isComplete(version, kind, false),
      hasError: wrong(pathOf(versions, version)),
    })),
  ];
}

const FIELDS = ["title", "summary", "url", "body", "why_share"] as const;

/** The server counts the versions that it was sent, in the order of their languages. */
function pathOf(versions: readonly VersionRow[], version: VersionRow): string {
  const sent = versions.filter(isNamed);
  return `language_versions.${sent.indexOf(version)}.`;
}

interface VersionFieldsProps extends SectionProps {
  version: VersionRow;
  onGone: () => void;
}

function VersionFields({ content, change, errorOf, version, onGone }: VersionFieldsProps) {
  const { t } = useLingui();
  const before = content.language_versions;
  const path = pathOf(before, version);
  const name = languageName(version.language);
  const main = languageName(content.language);
  const write = (patch: Partial<Words>) =>
    change({ language_versions: before.map((one) => (one === version ? { ...one, ...patch } : one)) });
  const remove = () => {
    change({ language_versions: before.filter((one) => one !== version) });
    onGone();
    if (isNamed(version)) {
      toast({ title: t`${name} removed`, undo: () => change({ language_versions: before }) });
    }
  };
  const isEmpty = FIELDS.every((field) => version[field].trim() === "");
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-2">
        {isEmpty && (
          <Button
            variant="soft"
            size="sm"
            icon={<Copy aria-hidden size={15} />}
            onClick={() => write({ ...wordsOf(content), url: "" })}
          >
            <Trans>Begin with the text in {main}</Trans>
          </Button>
        )}
        <Button variant="ghost" size="sm" icon={<Trash2 aria-hidden size={15} />} onClick={remove}>
          <Trans>Remove {name}</Trans>
        </Button>
      </div>
      <WordsFields
        words={version}
        language={version.language}
        kind={content.kind}
        isMain={false}
        remarksAt={`versions.${version.language}.`}
        change={write}
        errorOf={(field) => errorOf(`${path}${field}`)}
      />
    </>
  );
}

interface KindChoiceProps extends Pick<SectionProps, "content" | "change"> {
  onLanguage: (language: string) => void;
  error: string | undefined;
}

function KindChoice({ content, change, onLanguage, error }: KindChoiceProps) {
  const { t } = useLingui();
  const kind = KINDS[content.kind];
  return (
    <>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[minmax(0,1fr)_auto]">
        <Field label={<Trans>What is it?</Trans>} hint={t(kind.purpose)}>
          <Select
            value={content.kind}
            onChange={(event) => change({ kind: event.target.value as Content["kind"] })}
            options={KIND_KEYS.map((key) => ({ value: key, label: t(KINDS[key].label) }))}
          />
        </Field>
        <Field label={<Trans>Main language</Trans>} error={error}>
          <Select
            className="w-44"
            value={content.language}
            onChange={(event) => {
              change(withMainLanguage(content, event.target.value as Language));
              onLanguage(event.target.value);
            }}
            options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Field>
      </div>
      {content.kind === "review" && (
        <Banner title={<Trans>Colleagues invite; customers write</Trans>}>
          <Trans>
            Everybody who shares this reads that reviews must be genuine, and are never written by employees
            or by people who are paid for it.
          </Trans>
        </Banner>
      )}
    </>
  );
}
