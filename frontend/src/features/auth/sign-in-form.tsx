import { Trans } from "@lingui/react/macro";
import * as v from "valibot";
import { useLocation } from "wouter";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import { useApiForm } from "@/lib/use-api-form";
import { follow, keepNext, signIn } from "./api";
import { email, password } from "./schemas";

const schema = v.object({ email, password });

export function SignInForm() {
  const [, navigate] = useLocation();
  const form = useApiForm({
    schema,
    defaultValues: { email: "", password: "" },
    onSubmit: async (values) => follow(await signIn(values.email, values.password), navigate),
  });
  return (
    <form onSubmit={form.submit} noValidate className="space-y-4">
      <FormErrors errors={form.errors} />
      <Field label={<Trans>E-mail address</Trans>} error={form.error("email")} required>
        <Input type="email" autoComplete="username" {...form.register("email")} />
      </Field>
      <Field label={<Trans>Password</Trans>} error={form.error("password")} required>
        <PasswordInput autoComplete="current-password" {...form.register("password")} />
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <TextLink href={keepNext(paths.resetPassword)}>
          <Trans>Forgot your password?</Trans>
        </TextLink>
        <Button type="submit" busy={form.busy}>
          <Trans>Sign in</Trans>
        </Button>
      </div>
    </form>
  );
}
