import { Trans, useLingui } from "@lingui/react/macro";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { LANGUAGES } from "@/lib/i18n";
import { BodyField } from "./body-field";
import type { Content } from "./content";
import { RemarkNote } from "./remarks";
import type { SectionProps } from "./section";

const LONGEST = { title: 120, summary: 400, why_share: 400 };

export function BasicsSection({ content, change, errorOf }: SectionProps) {
  return (
    <Card title={<Trans>The story</Trans>}>
      <div className="space-y-5">
        <KindChoice content={content} change={change} />
        <Line content={content} change={change} error={errorOf("title")} />
        <Field
          label={<Trans>Summary</Trans>}
          hint={<Trans>One or two sentences, as on the card in the feed.</Trans>}
          error={errorOf("summary")}
          note={<RemarkNote field="summary" />}
          counter={{ used: content.summary.length, limit: LONGEST.summary }}
          required
        >
          <Textarea
            rows={3}
            value={content.summary}
            lang={content.language}
            onChange={(event) => change({ summary: event.target.value })}
          />
        </Field>
        {content.kind === "link" ? (
          <AddressField content={content} change={change} error={errorOf("url")} />
        ) : (
          <BodyField
            value={content.body}
            language={content.language}
            error={errorOf("body")}
            onChange={(body) => change({ body })}
          />
        )}
        <Field
          label={<Trans>Why share this?</Trans>}
          hint={<Trans>For colleagues only: what makes it worth telling to somebody they know.</Trans>}
          error={errorOf("why_share")}
          note={<RemarkNote field="why_share" />}
          counter={{ used: content.why_share.length, limit: LONGEST.why_share }}
          optional
        >
          <Textarea
            rows={2}
            value={content.why_share}
            lang={content.language}
            onChange={(event) => change({ why_share: event.target.value })}
          />
        </Field>
      </div>
    </Card>
  );
}

type PartProps = Pick<SectionProps, "content" | "change">;

function KindChoice({ content, change }: PartProps) {
  const { t } = useLingui();
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <RadioGroup
        legend={<Trans>What is it?</Trans>}
        inline
        value={content.kind}
        onChange={(event) => change({ kind: event.target.value as Content["kind"] })}
        options={[
          { value: "link", label: t`A link to a page elsewhere` },
          { value: "page", label: t`A page of our own` },
        ]}
      />
      <Field label={<Trans>Language of the story</Trans>}>
        <Select
          className="w-44"
          value={content.language}
          onChange={(event) => change({ language: event.target.value })}
          options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Field>
    </div>
  );
}

function Line({ content, change, error }: PartProps & { error: string | undefined }) {
  return (
    <Field
      label={<Trans>Title</Trans>}
      error={error}
      note={<RemarkNote field="title" />}
      counter={{ used: content.title.length, limit: LONGEST.title }}
      required
    >
      <Input
        value={content.title}
        lang={content.language}
        autoComplete="off"
        className="font-medium sm:text-body"
        onChange={(event) => change({ title: event.target.value })}
      />
    </Field>
  );
}

function AddressField({ content, change, error }: PartProps & { error: string | undefined }) {
  return (
    <Field
      label={<Trans>Address of the page</Trans>}
      hint={<Trans>Where everybody who clicks ends up.</Trans>}
      error={error}
      note={<RemarkNote field="url" />}
      required
    >
      <Input
        type="url"
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        value={content.url}
        onChange={(event) => change({ url: event.target.value })}
      />
    </Field>
  );
}
