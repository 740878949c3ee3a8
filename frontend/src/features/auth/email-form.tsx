import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import * as v from "valibot";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { useApiForm } from "@/lib/use-api-form";
import { email } from "./schemas";

const schema = v.object({ email });

interface EmailFormProps {
  action: ReactNode;
  onSubmit: (email: string) => Promise<unknown>;
}

/** One address, to which a code is sent. */
export function EmailForm({ action, onSubmit }: EmailFormProps) {
  const form = useApiForm({
    schema,
    defaultValues: { email: "" },
    onSubmit: (values) => onSubmit(values.email),
  });
  return (
    <form onSubmit={form.submit} noValidate className="space-y-4">
      <FormErrors errors={form.errors} />
      <Field label={<Trans>E-mail address</Trans>} error={form.error("email")} required>
        <Input type="email" autoComplete="email" {...form.register("email")} />
      </Field>
      <div className="flex justify-end">
        <Button type="submit" busy={form.busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
