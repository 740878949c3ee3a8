import { Trans, useLingui } from "@lingui/react/macro";
import * as v from "valibot";
import { useLocation } from "wouter";
import type { Story } from "@/api/stories";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";
import { useApiForm } from "@/lib/use-api-form";
import { useSendBack } from "./api";

export function SendBackForm({ story, onCancel }: { story: Story; onCancel: () => void }) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const sendBack = useSendBack(story.id);
  const { name } = story.author;
  const form = useApiForm({
    schema: v.object({
      comment: v.pipe(v.string(), v.trim(), v.nonEmpty(t`Say what should change.`)),
    }),
    defaultValues: { comment: "" },
    onSubmit: async ({ comment }) => {
      await sendBack.mutateAsync(comment);
      toast({ title: t`Sent back to ${name}` });
      navigate(paths.reviewQueue);
    },
  });
  return (
    <form onSubmit={form.submit} noValidate className="space-y-4">
      <FormErrors errors={form.errors} />
      <Field
        label={<Trans>What should change?</Trans>}
        hint={<Trans>{name} reads this above the story, and gets it by e-mail.</Trans>}
        error={form.error("comment")}
        required
      >
        <Textarea rows={5} maxLength={4000} autoFocus {...form.register("comment")} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={form.busy}>
          <Trans>Send back</Trans>
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
