import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import * as v from "valibot";
import type { Authenticator, PasskeyAuthenticator } from "@/api/allauth";
import { passkeysSupported, wasCancelled } from "@/api/webauthn";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { confirm } from "@/components/ui/confirm";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { formatDay } from "@/lib/dates";
import { useApiForm } from "@/lib/use-api-form";
import { AccountList, AccountRow } from "./account-list";
import { accountQueries, addPasskey, removePasskey, renamePasskey, useAccountChange } from "./api";

export function PasskeysCard() {
  const authenticators = useQuery(accountQueries.authenticators);
  const [adding, setAdding] = useState(false);
  return (
    <Card
      title={<Trans>Passkeys</Trans>}
      description={
        <Trans>Sign in with your fingerprint, your face or the code of your device. The safest way.</Trans>
      }
      actions={
        passkeysSupported() &&
        !adding && (
          <Button variant="secondary" size="sm" onClick={() => setAdding(true)}>
            <Trans>Add a passkey</Trans>
          </Button>
        )
      }
    >
      {adding && <AddForm onDone={() => setAdding(false)} />}
      <AccountList query={authenticators}>{(list) => <Passkeys list={list.filter(isPasskey)} />}</AccountList>
    </Card>
  );
}

function isPasskey(authenticator: Authenticator): authenticator is PasskeyAuthenticator {
  return authenticator.type === "webauthn";
}

function Passkeys({ list }: { list: PasskeyAuthenticator[] }) {
  if (list.length === 0) {
    return (
      <p className="text-muted">
        <Trans>You have no passkey yet.</Trans>
      </p>
    );
  }
  return (
    <ul className="divide-y">
      {list.map((passkey) => (
        <PasskeyRow key={passkey.id} passkey={passkey} />
      ))}
    </ul>
  );
}

function PasskeyRow({ passkey }: { passkey: PasskeyAuthenticator }) {
  const { t } = useLingui();
  const [renaming, setRenaming] = useState(false);
  const remove = useAccountChange(removePasskey, { onSuccess: () => toast({ title: t`Passkey removed` }) });
  const { id, name } = passkey;
  const added = formatDay(new Date(passkey.created_at * 1000));
  const askAndRemove = async () => {
    const body = t`You can no longer sign in with it. Remove it from the device as well.`;
    if (await confirm({ title: t`Remove ${name}?`, body, action: t`Remove passkey`, danger: true }))
      remove.mutate(id);
  };
  if (renaming) return <RenameRow passkey={passkey} onDone={() => setRenaming(false)} />;
  return (
    <AccountRow
      title={
        <>
          <KeyRound aria-hidden size={16} className="text-muted" />
          {name}
        </>
      }
      note={<Trans>Added {added}</Trans>}
      actions={
        <>
          <Button variant="ghost" size="sm" onClick={() => setRenaming(true)}>
            <Trans>Rename</Trans>
          </Button>
          <Button variant="ghost" size="sm" busy={remove.isPending} onClick={askAndRemove}>
            <Trans>Remove</Trans>
          </Button>
        </>
      }
    />
  );
}

function RenameRow({ passkey, onDone }: { passkey: PasskeyAuthenticator; onDone: () => void }) {
  const rename = useAccountChange((name: string) => renamePasskey(passkey.id, name), {
    inForm: true,
    onSuccess: onDone,
  });
  return (
    <li className="py-3">
      <NameForm
        initial={passkey.name}
        action={<Trans>Save</Trans>}
        send={rename.mutateAsync}
        onCancel={onDone}
      />
    </li>
  );
}

function AddForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const add = useAccountChange(addPasskey, {
    inForm: true,
    onSuccess: () => {
      toast({ title: t`Passkey added` });
      onDone();
    },
  });
  const send = async (name: string) => {
    try {
      await add.mutateAsync(name);
    } catch (error) {
      if (!wasCancelled(error)) throw error;
    }
  };
  return (
    <div className="mb-4 border-b pb-4">
      <NameForm initial={t`My device`} action={<Trans>Continue</Trans>} send={send} onCancel={onDone} />
    </div>
  );
}

interface NameFormProps {
  initial: string;
  action: React.ReactNode;
  send: (name: string) => Promise<unknown>;
  onCancel: () => void;
}

function NameForm({ initial, action, send, onCancel }: NameFormProps) {
  const { t } = useLingui();
  const form = useApiForm({
    schema: v.object({
      name: v.pipe(v.string(), v.trim(), v.nonEmpty(t`Give it a name.`), v.maxLength(100)),
    }),
    defaultValues: { name: initial },
    onSubmit: (values) => send(values.name),
  });
  return (
    <form onSubmit={form.submit} noValidate className="space-y-3">
      <FormErrors errors={form.errors} />
      <Field
        label={<Trans>Name of the passkey</Trans>}
        hint={<Trans>So that you know which device it is on.</Trans>}
        error={form.error("name")}
      >
        <Input {...form.register("name")} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" busy={form.busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
