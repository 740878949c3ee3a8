import { Trans } from "@lingui/react/macro";
import type { Story } from "@/api/stories";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { BodyField } from "./body-field";
import { RemarkNote } from "./remarks";
import { LEADS_AWAY, type Words } from "./versions";

const LONGEST = { title: 120, summary: 400, why_share: 400 };

interface WordsFieldsProps {
  words: Words;
  language: string;
  kind: Story["kind"];
  /** A version in another language may leave out the address: it then leads where the story leads. */
  isMain: boolean;
  /** What reviewers call these fields begins with this: "versions.nl." for another language. */
  remarksAt: string;
  change: (patch: Partial<Words>) => void;
  errorOf: (field: keyof Words) => string | undefined;
}

/** What a story says, in one language. */
export function WordsFields(props: WordsFieldsProps) {
  const { words, language, kind, remarksAt, change, errorOf } = props;
  return (
    <div className="space-y-5">
      <Field
        label={<Trans>Title</Trans>}
        error={errorOf("title")}
        note={<RemarkNote field={`${remarksAt}title`} />}
        counter={{ used: words.title.length, limit: LONGEST.title }}
        required
      >
        <Input
          value={words.title}
          lang={language}
          autoComplete="off"
          className="font-medium sm:text-body"
          onChange={(event) => change({ title: event.target.value })}
        />
      </Field>
      <Field
        label={<Trans>Summary</Trans>}
        hint={<Trans>One or two sentences, as on the card in the feed.</Trans>}
        error={errorOf("summary")}
        note={<RemarkNote field={`${remarksAt}summary`} />}
        counter={{ used: words.summary.length, limit: LONGEST.summary }}
        required
      >
        <Textarea
          rows={3}
          value={words.summary}
          lang={language}
          onChange={(event) => change({ summary: event.target.value })}
        />
      </Field>
      {LEADS_AWAY.includes(kind) ? (
        <AddressField {...props} />
      ) : (
        <BodyField
          value={words.body}
          language={language}
          required={kind === "page"}
          error={errorOf("body")}
          note={<RemarkNote field={`${remarksAt}body`} />}
          onChange={(body) => change({ body })}
        />
      )}
      <Field
        label={<Trans>Why share this?</Trans>}
        hint={<Trans>For colleagues only: what makes it worth telling to somebody they know.</Trans>}
        error={errorOf("why_share")}
        note={<RemarkNote field={`${remarksAt}why_share`} />}
        counter={{ used: words.why_share.length, limit: LONGEST.why_share }}
        optional
      >
        <Textarea
          rows={2}
          value={words.why_share}
          lang={language}
          onChange={(event) => change({ why_share: event.target.value })}
        />
      </Field>
    </div>
  );
}

function AddressField({ words, kind, isMain, remarksAt, change, errorOf }: WordsFieldsProps) {
  const review = kind === "review";
  return (
    <Field
      label={review ? <Trans>Address of the review site</Trans> : <Trans>Address of the page</Trans>}
      hint={
        isMain ? (
          <Trans>Where everybody who clicks ends up.</Trans>
        ) : (
          <Trans>Leave it empty to lead to the same page as the story itself.</Trans>
        )
      }
      error={errorOf("url")}
      note={<RemarkNote field={`${remarksAt}url`} />}
      required={isMain}
      optional={!isMain}
    >
      <Input
        type="url"
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        value={words.url}
        onChange={(event) => change({ url: event.target.value })}
      />
    </Field>
  );
}
