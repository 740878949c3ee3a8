import { Trans, useLingui } from "@lingui/react/macro";
import * as v from "valibot";
import { Button } from "@/components/ui/button";
import { CodeInput } from "@/components/ui/code-input";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useApiForm } from "@/lib/use-api-form";
import { addEmail, confirmEmail, useAccountChange } from "./api";

export function AddEmailForm({ onSent, onCancel }: { onSent: () => void; onCancel: () => void }) {
  const { t } = useLingui();
  const add = useAccountChange(addEmail, { inForm: true, onSuccess: onSent });
  const form = useApiForm({
    schema: v.object({
      email: v.pipe(v.string(), v.trim(), v.email(t`This is not a complete e-mail address.`)),
    }),
    defaultValues: { email: "" },
    onSubmit: (values) => add.mutateAsync(values.email),
  });
  return (
    <form onSubmit={form.submit} noValidate className="mt-4 space-y-4 border-t pt-4">
      <FormErrors errors={form.errors} />
      <Field label={<Trans>New address</Trans>} error={form.error("email")} required>
        <Input type="email" autoComplete="email" {...form.register("email")} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" busy={form.busy}>
          <Trans>Send a code</Trans>
        </Button>
      </div>
    </form>
  );
}

export function ConfirmEmailForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const check = useAccountChange(confirmEmail, { inForm: true, onSuccess: onDone });
  const form = useApiForm({
    schema: v.object({ code: v.pipe(v.string(), v.trim(), v.nonEmpty(t`Enter the code.`)) }),
    defaultValues: { code: "" },
    fields: { key: "code" },
    onSubmit: async (values) => {
      await check.mutateAsync(values.code);
      toast({ title: t`Address confirmed` });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate className="mt-4 space-y-4 border-t pt-4">
      <FormErrors errors={form.errors} />
      <Field label={<Trans>Code from the e-mail</Trans>} error={form.error("code")} required>
        <CodeInput {...form.register("code")} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onDone}>
          <Trans>Later</Trans>
        </Button>
        <Button type="submit" busy={form.busy}>
          <Trans>Confirm</Trans>
        </Button>
      </div>
    </form>
  );
}
