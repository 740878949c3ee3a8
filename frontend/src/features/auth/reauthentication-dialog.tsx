import { Trans, useLingui } from "@lingui/react/macro";
import * as v from "valibot";
import type { Flow } from "@/api/allauth";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { PasswordInput } from "@/components/ui/password-input";
import { useApiForm } from "@/lib/use-api-form";
import { reauthenticate, reauthenticateByCode, reauthenticateByPasskey } from "./api";
import { CodeForm } from "./code-form";
import { PasskeyButton } from "./passkey-button";
import { password } from "./schemas";

interface ReauthenticationDialogProps {
  open: boolean;
  /** The proofs that the server takes from this person. */
  flows: Flow[];
  onFinish: (proved: boolean) => void;
}

/** Asks for a fresh proof; the step that needed it then goes on by itself. */
export default function ReauthenticationDialog({ open, flows, onFinish }: ReauthenticationDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onFinish(false)}
      title={t`Is it still you?`}
      description={<Trans>This step changes how your account is protected.</Trans>}
      size="sm"
    >
      <Ways flows={flows} onProved={() => onFinish(true)} />
    </Dialog>
  );
}

function Ways({ flows, onProved }: { flows: Flow[]; onProved: () => void }) {
  const types = flows.flatMap((flow) => (flow.id === "mfa_reauthenticate" ? (flow.types ?? []) : []));
  return (
    <div className="space-y-5">
      {flows.some((flow) => flow.id === "reauthenticate") && <PasswordForm onProved={onProved} />}
      {types.some((type) => type !== "webauthn") && (
        <CodeForm
          label={<Trans>Code from your authenticator app</Trans>}
          action={<Trans>Continue</Trans>}
          send={reauthenticateByCode}
          onDone={onProved}
        />
      )}
      {types.includes("webauthn") && <PasskeyButton sign={reauthenticateByPasskey} onDone={onProved} />}
    </div>
  );
}

const schema = v.object({ password });

function PasswordForm({ onProved }: { onProved: () => void }) {
  const form = useApiForm({
    schema,
    defaultValues: { password: "" },
    onSubmit: async (values) => {
      await reauthenticate(values.password);
      onProved();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate className="space-y-4">
      <FormErrors errors={form.errors} />
      <Field label={<Trans>Password</Trans>} error={form.error("password")} required>
        <PasswordInput autoComplete="current-password" {...form.register("password")} />
      </Field>
      <div className="flex justify-end">
        <Button type="submit" busy={form.busy}>
          <Trans>Continue</Trans>
        </Button>
      </div>
    </form>
  );
}
