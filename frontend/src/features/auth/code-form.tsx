import type { ReactNode } from "react";
import * as v from "valibot";
import { useLocation } from "wouter";
import type { SignInOutcome } from "@/api/allauth";
import { Button } from "@/components/ui/button";
import { CodeInput } from "@/components/ui/code-input";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { useApiForm } from "@/lib/use-api-form";
import { follow } from "./api";
import { code } from "./schemas";

interface CodeFormProps {
  label: ReactNode;
  hint?: ReactNode;
  action: ReactNode;
  send: (code: string) => Promise<SignInOutcome>;
  /** Instead of following the way in. */
  onDone?: (outcome: SignInOutcome) => void;
  children?: ReactNode;
}

const schema = v.object({ code });

/** One code, whichever step asks for it. */
export function CodeForm({ label, hint, action, send, onDone, children }: CodeFormProps) {
  const [, navigate] = useLocation();
  const form = useApiForm({
    schema,
    defaultValues: { code: "" },
    fields: { key: "code" },
    onSubmit: async (values) => {
      const outcome = await send(values.code);
      if (onDone) onDone(outcome);
      else follow(outcome, navigate);
    },
  });
  return (
    <form onSubmit={form.submit} noValidate className="space-y-4">
      <FormErrors errors={form.errors} />
      <Field label={label} hint={hint} error={form.error("code")} required>
        <CodeInput {...form.register("code")} />
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-3">
        {children}
        <Button type="submit" busy={form.busy} className="ml-auto">
          {action}
        </Button>
      </div>
    </form>
  );
}
