import { Plural, Trans, useLingui } from "@lingui/react/macro";
import * as v from "valibot";
import { useLocation } from "wouter";
import type { Story } from "@/api/stories";
import { useStoryFieldName } from "@/components/story-field-names";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";
import { useApiForm } from "@/lib/use-api-form";
import { useSendBack } from "./api";
import { useRemarks } from "./remarks";

export function SendBackForm({ story, onCancel }: { story: Story; onCancel: () => void }) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const sendBack = useSendBack(story.id);
  const remarks = useRemarks();
  const { name } = story.author;
  const needed = remarks.length === 0;
  const form = useApiForm({
    schema: v.object({
      comment: needed
        ? v.pipe(v.string(), v.trim(), v.nonEmpty(t`Say what should change.`))
        : v.pipe(v.string(), v.trim()),
    }),
    defaultValues: { comment: "" },
    onSubmit: async ({ comment }) => {
      await sendBack.mutateAsync({ comment, remarks: Object.fromEntries(remarks) });
      toast({ title: t`Sent back to ${name}` });
      navigate(paths.reviewQueue);
    },
  });
  return (
    <form onSubmit={form.submit} noValidate className="space-y-4">
      <FormErrors errors={form.errors} />
      {needed ? (
        <p className="text-muted">
          <Trans>To say something about one part, use the sign beside it.</Trans>
        </p>
      ) : (
        <RemarkList remarks={remarks} />
      )}
      <Field
        label={<Trans>What should change?</Trans>}
        hint={<Trans>{name} reads this above the story, and gets it by e-mail.</Trans>}
        error={form.error("comment")}
        required={needed}
        optional={!needed}
      >
        <Textarea rows={needed ? 5 : 3} maxLength={4000} autoFocus {...form.register("comment")} />
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

function RemarkList({ remarks }: { remarks: readonly [string, string][] }) {
  const nameOf = useStoryFieldName();
  const count = remarks.length;
  return (
    <div>
      <p className="font-medium">
        <Plural value={count} one="One remark goes along" other="# remarks go along" />
      </p>
      <ul className="mt-1 space-y-1">
        {remarks.map(([field, text]) => (
          <li key={field} className="line-clamp-2 text-muted">
            {nameOf(field)}: {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
