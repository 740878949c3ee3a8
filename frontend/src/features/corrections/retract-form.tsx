import { Trans, useLingui } from "@lingui/react/macro";
import * as v from "valibot";
import { useLocation } from "wouter";
import type { Story } from "@/api/stories";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { confirm } from "@/components/ui/confirm";
import { FormErrors } from "@/components/ui/form-errors";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";
import { useApiForm } from "@/lib/use-api-form";
import { useWarnBeforeLeaving } from "@/lib/use-warn-before-leaving";
import { useRetractStory } from "./api";
import { CorrectPreview } from "./correct-preview";
import { NoteFields, noteOf, SharingTexts } from "./note-fields";
import { publicWordsOf } from "./public-words";
import { ReachNote } from "./reach-note";

/** Taking a story back for good, in the open. */
export function RetractForm({ story }: { story: Story }) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const retract = useRetractStory(story.id);
  const was = publicWordsOf(story);
  const languages = [was.language, ...Object.keys(was.versions)];
  const form = useApiForm({
    schema: v.object({
      what_was_wrong: v.pipe(v.string(), v.trim(), v.nonEmpty(t`Say what was wrong.`)),
      what_is_right: v.string(),
      sharing_texts: v.record(
        v.string(),
        v.pipe(v.string(), v.trim(), v.nonEmpty(t`Write a text that colleagues can post.`)),
      ),
    }),
    defaultValues: {
      what_was_wrong: "",
      what_is_right: "",
      sharing_texts: Object.fromEntries(languages.map((language) => [language, ""])),
    },
    onSubmit: async (values) => {
      const yes = await confirm({
        title: t`Retract this story for good?`,
        body: (
          <Trans>
            It leaves the feed at once, and every link to it leads to your note. This cannot be undone.{" "}
            <ReachNote story={story.id} />
          </Trans>
        ),
        action: t`Retract it`,
        danger: true,
      });
      if (!yes) return;
      await retract.mutateAsync({ version: story.version, ...values });
      navigate(paths.story(story.id));
      toast({ title: t`Retracted. Whoever shared it is told.` });
    },
  });
  useWarnBeforeLeaving(form.formState.isDirty && !retract.isSuccess);
  const [wrong, right] = form.watch(["what_was_wrong", "what_is_right"]);
  return (
    <form
      onSubmit={form.submit}
      noValidate
      className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start"
    >
      <div className="min-w-0 space-y-5">
        <Banner tone="warn" title={<Trans>Nothing is deleted, and nothing comes back</Trans>}>
          <Trans>
            The story leaves the feed and can no longer be shared. Its page and all links to it show your
            note. Figures stay. To put a single thing right, correct it instead.
          </Trans>
        </Banner>
        <FormErrors errors={form.errors} />
        <Card title={<Trans>What you say in public</Trans>}>
          <div className="space-y-5">
            <NoteFields form={noteOf(form)} kind="retraction" />
          </div>
        </Card>
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
        note={{ kind: "retraction", what_was_wrong: wrong, what_is_right: right }}
        changes={[]}
        action={
          <Button type="submit" variant="danger" busy={form.busy} className="w-full">
            <Trans>Retract this story</Trans>
          </Button>
        }
      />
    </form>
  );
}
