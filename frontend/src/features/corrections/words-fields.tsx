import { Trans } from "@lingui/react/macro";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { Words } from "./public-words";

interface WordsFieldsProps {
  words: Words;
  language: string;
  /** A link has an address, everything else a text of its own. */
  leadsAway: boolean;
  errorOf: (field: keyof Words) => string | undefined;
  onChange: (words: Words) => void;
}

export function WordsFields({ words, language, leadsAway, errorOf, onChange }: WordsFieldsProps) {
  const field = (name: keyof Words) => ({
    value: words[name],
    lang: language,
    onChange: (event: { target: { value: string } }) => onChange({ ...words, [name]: event.target.value }),
  });
  return (
    <div className="space-y-5">
      <Field
        label={<Trans>Title</Trans>}
        error={errorOf("title")}
        counter={{ used: words.title.length, limit: 120 }}
        required
      >
        <Input {...field("title")} />
      </Field>
      <Field
        label={<Trans>Summary</Trans>}
        error={errorOf("summary")}
        counter={{ used: words.summary.length, limit: 400 }}
        required
      >
        <Textarea rows={2} {...field("summary")} />
      </Field>
      {leadsAway ? (
        <Field label={<Trans>Address of the page</Trans>} error={errorOf("url")}>
          <Input type="url" inputMode="url" autoComplete="off" {...field("url")} />
        </Field>
      ) : (
        <Field label={<Trans>Text of the page</Trans>} error={errorOf("body")}>
          <Textarea rows={8} className="font-mono leading-6" {...field("body")} />
        </Field>
      )}
      <Field
        label={<Trans>Why share this?</Trans>}
        error={errorOf("why_share")}
        counter={{ used: words.why_share.length, limit: 400 }}
        optional
      >
        <Textarea rows={2} {...field("why_share")} />
      </Field>
    </div>
  );
}
