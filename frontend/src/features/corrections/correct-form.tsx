import { Trans, useLingui } from "@lingui/react/macro";
import * as v from "valibot";
import { useLocation } from "wouter";
import type { Story } from "@/api/stories";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { confirm } from "@/components/ui/confirm";
import { FormErrors } from "@/components/ui/form-errors";
import { toast } from "@/components/ui/toast";
import { LANGUAGES } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { useApiForm } from "@/lib/use-api-form";
import { useWarnBeforeLeaving } from "@/lib/use-warn-before-leaving";
import { useCorrectStory } from "./api";
import { CorrectPreview } from "./correct-preview";
import { NoteFields, noteOf, SharingTexts } from "./note-fields";
import { changedWords, changesToSend, publicWordsOf } from "./public-words";
import { ReachNote } from "./reach-note";
import { SuggestedTexts } from "./suggested-texts";
import { WordsFields } from "./words-fields";

const words = v.object({
  title: v.string(),
  summary: v.string(),
  why_share: v.string(),
  url: v.string(),
  body: v.string(),
});

/** New words for what is public: what was wrong, what is right, and what those who shared it can say. */
export function CorrectForm({ story }: { story: Story }) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const correct = useCorrectStory(story.id);
  const was = publicWordsOf(story);
  const languages = [was.language, ...Object.keys(was.versions)];
  const hadTexts = story.suggested_texts.map(({ text }) => text);
  const filled = (message: string) => v.pipe(v.string(), v.trim(), v.nonEmpty(message));
  const form = useApiForm({
    schema: v.object({
      what_was_wrong: filled(t`Say what was wrong.`),
      what_is_right: filled(t`Say what is right.`),
      sharing_texts: v.record(v.string(), filled(t`Write a text that colleagues can post.`)),
      words,
      versions: v.record(v.string(), words),
      texts: v.array(v.string()),
      without_image: v.boolean(),
    }),
    defaultValues: {
      what_was_wrong: "",
      what_is_right: "",
      sharing_texts: Object.fromEntries(languages.map((language) => [language, ""])),
      words: was.words,
      versions: was.versions,
      texts: hadTexts,
      without_image: false,
    },
    fields: {
      ...Object.fromEntries(Object.keys(was.words).map((name) => [name, `words.${name}` as "words.title"])),
      ...Object.fromEntries(hadTexts.map((_, at) => [`suggested_texts.${at}.text`, `texts.${at}` as const])),
    },
    onSubmit: async (values) => {
      const yes = await confirm({
        title: t`Correct this story now?`,
        body: (
          <Trans>
            The new words and your note are public at once. <ReachNote story={story.id} /> The earlier words
            stay readable.
          </Trans>
        ),
        action: t`Correct it`,
      });
      if (!yes) return;
      const { what_was_wrong, what_is_right, sharing_texts, without_image, texts } = values;
      const suggested = story.suggested_texts.map((each, at) => ({ ...each, text: texts[at] ?? each.text }));
      await correct.mutateAsync({
        version: story.version,
        what_was_wrong,
        what_is_right,
        sharing_texts,
        ...changesToSend(was, changedWords(was, values)),
        ...(without_image && { without_image }),
        ...(texts.some((text, at) => text !== hadTexts[at]) && { suggested_texts: suggested }),
      });
      form.reset(values);
      navigate(paths.story(story.id));
      toast({ title: t`Corrected. Whoever shared it is told.` });
    },
  });
  useWarnBeforeLeaving(form.formState.isDirty && !correct.isSuccess);
  const values = form.watch();
  const errorOf = (name: string) => form.error(name as "words.title");
  return (
    <form
      onSubmit={form.submit}
      noValidate
      className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start"
    >
      <div className="min-w-0 space-y-5">
        <FormErrors errors={form.errors} />
        <Card title={<Trans>What you say in public</Trans>}>
          <div className="space-y-5">
            <NoteFields form={noteOf(form)} kind="correction" />
          </div>
        </Card>
        <Card
          title={<Trans>The words</Trans>}
          description={<Trans>Change what was wrong. What you leave alone stays as it is.</Trans>}
        >
          <WordsFields
            words={values.words}
            language={was.language}
            leadsAway={was.leadsAway}
            errorOf={(name) => errorOf(`words.${name}`)}
            onChange={(next) => form.setValue("words", next, { shouldDirty: true })}
          />
          {story.image && (
            <div className="mt-5">
              <Checkbox
                label={<Trans>Take the picture off</Trans>}
                hint={<Trans>Another picture goes through review, as always.</Trans>}
                {...form.register("without_image")}
              />
            </div>
          )}
        </Card>
        {Object.entries(values.versions).map(([language, version]) => (
          <Card key={language} title={LANGUAGES.find(({ code }) => code === language)?.name ?? language}>
            <WordsFields
              words={version}
              language={language}
              leadsAway={was.leadsAway}
              errorOf={(name) => errorOf(`versions.${language}.${name}`)}
              onChange={(next) =>
                form.setValue("versions", { ...values.versions, [language]: next }, { shouldDirty: true })
              }
            />
          </Card>
        ))}
        {story.suggested_texts.length > 0 && (
          <SuggestedTexts
            story={story}
            texts={values.texts}
            errorOf={(at) => form.error(`texts.${at}`)}
            onChange={(texts) => form.setValue("texts", texts, { shouldDirty: true })}
          />
        )}
        <Card
          title={<Trans>For whoever shared it</Trans>}
          description={
            <>
              <ReachNote story={story.id} />{" "}
              <Trans>They get this text with their own share, and post it if they want to.</Trans>
            </>
          }
        >
          <div className="space-y-5">
            <SharingTexts form={noteOf(form)} story={story} languages={languages} />
          </div>
        </Card>
      </div>
      <CorrectPreview
        note={{
          kind: "correction",
          what_was_wrong: values.what_was_wrong,
          what_is_right: values.what_is_right,
        }}
        changes={changedWords(was, values)}
        action={
          <Button type="submit" busy={form.busy} className="w-full">
            <Trans>Correct this story</Trans>
          </Button>
        }
      />
    </form>
  );
}
