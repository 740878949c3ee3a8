import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { UseFormReturn } from "react-hook-form";
import { channelsQuery } from "@/api/channels";
import type { Story } from "@/api/stories";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { lengthOf, roomForText } from "@/lib/counting";
import { LANGUAGES } from "@/lib/i18n";
import type { ApiForm } from "@/lib/use-api-form";

export interface NoteValues {
  what_was_wrong: string;
  what_is_right: string;
  sharing_texts: Record<string, string>;
}

interface NoteFieldsProps {
  // Every form that says something in public has these three; what else is in it does not matter here.
  form: Pick<ApiForm<NoteValues>, "register" | "error" | "watch">;
  kind: "correction" | "retraction";
}

const LONGEST = 2_000;

/** The note that stands on the page for everybody. */
export function NoteFields({ form, kind }: NoteFieldsProps) {
  const right = kind === "correction";
  return (
    <>
      <Field
        label={<Trans>What was wrong</Trans>}
        hint={<Trans>Plainly, in a sentence or two. It stays on the page.</Trans>}
        error={form.error("what_was_wrong")}
        counter={{ used: form.watch("what_was_wrong").length, limit: LONGEST }}
        required
      >
        <Textarea rows={2} {...form.register("what_was_wrong")} />
      </Field>
      <Field
        label={<Trans>What is right</Trans>}
        error={form.error("what_is_right")}
        counter={{ used: form.watch("what_is_right").length, limit: LONGEST }}
        required={right}
        optional={!right}
      >
        <Textarea rows={2} {...form.register("what_is_right")} />
      </Field>
    </>
  );
}

interface SharingTextsProps extends Pick<NoteFieldsProps, "form"> {
  story: Story;
  languages: readonly string[];
}

/** Ready words for those who shared it, one text for every channel: so it is as short as the narrowest asks. */
export function SharingTexts({ form, story, languages }: SharingTextsProps) {
  const { t } = useLingui();
  const channels = useQuery(channelsQuery);
  const narrowest = (channels.data ?? [])
    .filter(({ key, limit }) => limit !== null && !story.excluded_channels.includes(key))
    .sort((one, other) => (roomForText(one) ?? 0) - (roomForText(other) ?? 0))[0];
  return languages.map((language) => {
    const name = LANGUAGES.find(({ code }) => code === language)?.name ?? language;
    const text = form.watch(`sharing_texts.${language}`) ?? "";
    const room = narrowest && roomForText(narrowest);
    return (
      <Field
        key={language}
        label={languages.length > 1 ? t`Text to post (${name})` : t`Text to post`}
        hint={<Trans>As the employee would say it. Their own link follows.</Trans>}
        error={form.error(`sharing_texts.${language}`)}
        {...(narrowest && room && { counter: { used: lengthOf(text, narrowest), limit: room } })}
        required
      >
        <Textarea rows={3} lang={language} {...form.register(`sharing_texts.${language}`)} />
      </Field>
    );
  });
}

/** A form that holds more than the note, seen as one that holds the note. */
export function noteOf<Values extends NoteValues>(form: UseFormReturn<Values>): NoteFieldsProps["form"] {
  return form as unknown as NoteFieldsProps["form"];
}
