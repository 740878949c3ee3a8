import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import * as v from "valibot";
import { meQuery, useSignedIn } from "@/api/me";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { PasswordInput } from "@/components/ui/password-input";
import { toast } from "@/components/ui/toast";
import { useApiForm } from "@/lib/use-api-form";
import { changePassword } from "./api";

export function PasswordCard() {
  const { has_usable_password: hasPassword } = useSignedIn();
  const [editing, setEditing] = useState(false);
  return (
    <Card
      title={<Trans>Password</Trans>}
      description={
        hasPassword ? (
          <Trans>A long sentence is stronger than a short riddle.</Trans>
        ) : (
          <Trans>You have none. You sign in with a code by e-mail or a passkey.</Trans>
        )
      }
      actions={
        !editing && (
          <Button variant="secondary" size="sm" onClick={() => setEditing(true)}>
            {hasPassword ? <Trans>Change password</Trans> : <Trans>Set a password</Trans>}
          </Button>
        )
      }
    >
      {editing && <PasswordForm hasPassword={hasPassword} onDone={() => setEditing(false)} />}
    </Card>
  );
}

function PasswordForm({ hasPassword, onDone }: { hasPassword: boolean; onDone: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const required = v.pipe(v.string(), v.nonEmpty(t`Enter your password.`));
  const schema = v.object({ current_password: hasPassword ? required : v.string(), new_password: required });
  const form = useApiForm({
    schema,
    defaultValues: { current_password: "", new_password: "" },
    onSubmit: async (values) => {
      await changePassword(hasPassword ? values.current_password : undefined, values.new_password);
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
      toast({ title: t`Your new password is set` });
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate className="space-y-4">
      <FormErrors errors={form.errors} />
      {hasPassword && (
        <Field label={<Trans>Current password</Trans>} error={form.error("current_password")} required>
          <PasswordInput autoComplete="current-password" {...form.register("current_password")} />
        </Field>
      )}
      <Field
        label={<Trans>New password</Trans>}
        hint={<Trans>At least ten characters. A short sentence is easy to remember.</Trans>}
        error={form.error("new_password")}
        required
      >
        <PasswordInput autoComplete="new-password" {...form.register("new_password")} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" busy={form.busy}>
          <Trans>Set password</Trans>
        </Button>
      </div>
    </form>
  );
}
