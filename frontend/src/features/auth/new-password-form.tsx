import { Trans, useLingui } from "@lingui/react/macro";
import * as v from "valibot";
import { useLocation } from "wouter";
import { Button } from "@/components/ui/button";
import { CodeInput } from "@/components/ui/code-input";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { PasswordInput } from "@/components/ui/password-input";
import { toast } from "@/components/ui/toast";
import { useApiForm } from "@/lib/use-api-form";
import { follow, resetPassword } from "./api";
import { code, password } from "./schemas";

const schema = v.object({ code, password });

export function NewPasswordForm() {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const form = useApiForm({
    schema,
    defaultValues: { code: "", password: "" },
    fields: { key: "code" },
    onSubmit: async (values) => {
      const outcome = await resetPassword(values.code, values.password);
      toast({ title: t`Your new password is set` });
      follow(outcome, navigate);
    },
  });
  return (
    <form onSubmit={form.submit} noValidate className="space-y-4">
      <FormErrors errors={form.errors} />
      <Field label={<Trans>Code from the e-mail</Trans>} error={form.error("code")} required>
        <CodeInput {...form.register("code")} />
      </Field>
      <Field
        label={<Trans>New password</Trans>}
        hint={<Trans>At least ten characters. A short sentence is easy to remember.</Trans>}
        error={form.error("password")}
        required
      >
        <PasswordInput autoComplete="new-password" {...form.register("password")} />
      </Field>
      <div className="flex justify-end">
        <Button type="submit" busy={form.busy}>
          <Trans>Set password</Trans>
        </Button>
      </div>
    </form>
  );
}
