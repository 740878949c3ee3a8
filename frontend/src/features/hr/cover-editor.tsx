import { Trans, useLingui } from "@lingui/react/macro";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { LocaleColumns } from "./locale-columns";
import type { Content } from "./use-draft";

interface CoverEditorProps {
  texts: Content["texts"];
  locales: readonly string[];
  /** Message for "texts.nl.title". */
  errorOf: (path: string) => string | undefined;
  onChange: (texts: Content["texts"]) => void;
}

export function CoverEditor({ texts, locales, errorOf, onChange }: CoverEditorProps) {
  const { t } = useLingui();
  const change = (locale: string, part: "title" | "statement", value: string) => {
    const cover = texts[locale] ?? { title: "", statement: "" };
    onChange({ ...texts, [locale]: { ...cover, [part]: value } });
  };
  return (
    <Card title={<Trans>Title and statement</Trans>}>
      <LocaleColumns locales={locales}>
        {(locale) => (
          <>
            <Field label={t`Title`} error={errorOf(`texts.${locale}.title`)} required>
              <Input
                value={texts[locale]?.title ?? ""}
                maxLength={200}
                onChange={(event) => change(locale, "title", event.target.value)}
              />
            </Field>
            <Field
              label={t`What people say when they acknowledge`}
              hint={t`That they received and read it, and know where to ask. Not that they agree.`}
              error={errorOf(`texts.${locale}.statement`)}
              required
            >
              <Textarea
                value={texts[locale]?.statement ?? ""}
                maxLength={600}
                rows={3}
                onChange={(event) => change(locale, "statement", event.target.value)}
              />
            </Field>
          </>
        )}
      </LocaleColumns>
    </Card>
  );
}
