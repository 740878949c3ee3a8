import { useLingui } from "@lingui/react/macro";
import { type RefObject, useEffect, useState } from "react";
import { ApiError } from "@/api/errors";
import { confirm } from "@/components/ui/confirm";
import { toast } from "@/components/ui/toast";
import { useAskBeforeLeaving } from "@/lib/use-ask-before-leaving";
import { type Checklist, publishStory, submitStory, withdrawStory } from "./api";
import { changedFields, contentOf, WORDS } from "./content";
import type { StoryDraft } from "./use-story-draft";

/** What the editor's buttons do. */
export function useEditorSteps(draft: StoryDraft, form: RefObject<HTMLElement | null>) {
  const { t } = useLingui();
  const [busy, setBusy] = useState(false);
  // What a trusted author is about to publish: the story as it stands, or changes to what is out.
  const [publishing, setPublishing] = useState<"story" | "changes" | null>(null);
  const focusError = useFocusOnError(form);
  const { story, state, autosaves, run, setErrors } = draft;
  const waits =
    state === "failed" || state === "conflict" || state === "partly" || (state !== "saved" && !autosaves);
  useAskBeforeLeaving(state !== "saved" && (waits || state === "saving"), () =>
    confirm({
      title: t`Leave without saving?`,
      body: t`What is not saved yet is kept in this browser tab, and nowhere else.`,
      action: t`Leave`,
    }),
  );
  const backToReview = () =>
    confirm({
      title: t`Send this story back to review?`,
      body: t`Somebody else reads the change before it is published. Until then readers see what was approved.`,
      action: t`Save and send to review`,
    });

  const step = async (call: () => Promise<unknown>, done: string) => {
    setBusy(true);
    try {
      await call();
      toast({ title: done });
    } catch (error) {
      setErrors(error instanceof ApiError ? error.errors : []);
      focusError();
    }
    setBusy(false);
  };
  const submit = async () => {
    if (state !== "saved" && !(await draft.save())) return focusError();
    await step(() => run((version) => submitStory(story.id, version)), t`Submitted. An approver is told.`);
  };
  const withdraw = () => step(() => run(() => withdrawStory(story.id)), t`It is a draft again`);
  const save = async () => {
    const words = changedFields(contentOf(story), draft.content).some((field) => WORDS.includes(field));
    if (words && story.abilities.publish_changes) return setPublishing("changes");
    if (words && !(await backToReview())) return;
    if (await draft.save()) toast({ title: words ? t`Saved and sent to review` : t`Saved` });
    else focusError();
  };
  const ask = async () => {
    if (state !== "saved" && !(await draft.save())) return focusError();
    setPublishing("story");
  };
  const publish = async (checklist: Checklist) => {
    if (publishing === "story") await run((version) => publishStory(story.id, version, checklist));
    else if (!(await draft.save({ checklist }))) return focusError();
    toast({ title: t`Published. Approvers are told.` });
  };
  const review = async () => {
    setPublishing(null);
    if (publishing === "story") return submit();
    if (await draft.save()) toast({ title: t`Saved and sent to review` });
    else focusError();
  };
  const mayChangePicture = async () => !story.returns_to_review || (await backToReview());
  return {
    busy,
    submit: () => void submit(),
    withdraw: () => void withdraw(),
    save: () => void save(),
    ask: () => void ask(),
    publishing,
    publish,
    review: () => void review(),
    closePublishing: () => setPublishing(null),
    mayChangePicture,
  };
}

/** To the first field with an error, once it is on screen. */
function useFocusOnError(form: RefObject<HTMLElement | null>): () => void {
  const [asked, ask] = useState(0);
  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [asked, form]);
  return () => ask((count) => count + 1);
}
