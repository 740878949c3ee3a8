import { Trans, useLingui } from "@lingui/react/macro";
import * as v from "valibot";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { useApiForm } from "@/lib/use-api-form";
import { type SuggestionGroup, useDecline } from "./api";

export function DeclineForm({ group, onCancel }: { group: SuggestionGroup; onCancel: () => void }) {
  const { t } = useLingui();
  const decline = useDecline(group.id);
  const form = useApiForm({
    schema: v.object({ note: v.pipe(v.string(), v.trim(), v.nonEmpty(t`Say why, in a sentence.`)) }),
    defaultValues: { note: "" },
    onSubmit: async ({ note }) => {
      await decline.mutateAsync(note);
      toast({ title: t`Declined, with your note` });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate className="mt-4 space-y-4 border-t pt-4">
      <FormErrors errors={form.errors} />
      <Field
        label={<Trans>Why not?</Trans>}
        hint={<Trans>Everybody who sent it reads this.</Trans>}
        error={form.error("note")}
        required
      >
        <Textarea rows={3} maxLength={1000} autoFocus {...form.register("note")} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={form.busy}>
          <Trans>Decline</Trans>
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
