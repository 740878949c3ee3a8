import { Trans } from "@lingui/react/macro";
import * as v from "valibot";
import { useLocation } from "wouter";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { useApiForm } from "@/lib/use-api-form";
import { follow, signUp } from "./api";
import { email, name, password } from "./schemas";

const schema = v.object({ name, email, password });

export function SignUpForm() {
  const [, navigate] = useLocation();
  const form = useApiForm({
    schema,
    defaultValues: { name: "", email: "", password: "" },
    onSubmit: async (values) => follow(await signUp(values), navigate),
  });
  return (
    <form onSubmit={form.submit} noValidate className="space-y-4">
      <FormErrors errors={form.errors} />
      <Field label={<Trans>Your name</Trans>} error={form.error("name")} required>
        <Input autoComplete="name" {...form.register("name")} />
      </Field>
      <Field label={<Trans>E-mail address</Trans>} error={form.error("email")} required>
        <Input type="email" autoComplete="username" {...form.register("email")} />
      </Field>
      <Field
        label={<Trans>Password</Trans>}
        hint={<Trans>At least ten characters. A short sentence is easy to remember.</Trans>}
        error={form.error("password")}
        required
      >
        <PasswordInput autoComplete="new-password" {...form.register("password")} />
      </Field>
      <div className="flex justify-end">
        <Button type="submit" busy={form.busy}>
          <Trans>Create account</Trans>
        </Button>
      </div>
    </form>
  );
}
