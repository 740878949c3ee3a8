import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { EmailAddress } from "@/api/allauth";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { confirm } from "@/components/ui/confirm";
import { toast } from "@/components/ui/toast";
import { AccountList, AccountRow } from "./account-list";
import { accountQueries, makePrimary, removeEmail, resendEmailCode, useAccountChange } from "./api";
import { AddEmailForm, ConfirmEmailForm } from "./email-forms";

export function EmailsCard() {
  const emails = useQuery(accountQueries.emails);
  const [step, setStep] = useState<"list" | "add" | "confirm">("list");
  return (
    <Card
      title={<Trans>E-mail addresses</Trans>}
      description={<Trans>Codes and notices go to the main address.</Trans>}
      actions={
        step === "list" && (
          <Button variant="secondary" size="sm" onClick={() => setStep("add")}>
            <Trans>Add an address</Trans>
          </Button>
        )
      }
    >
      <AccountList query={emails}>
        {(list) => (
          <ul className="divide-y">
            {list.map((address) => (
              <EmailRow key={address.email} address={address} onCodeSent={() => setStep("confirm")} />
            ))}
          </ul>
        )}
      </AccountList>
      {step === "add" && <AddEmailForm onSent={() => setStep("confirm")} onCancel={() => setStep("list")} />}
      {step === "confirm" && <ConfirmEmailForm onDone={() => setStep("list")} />}
    </Card>
  );
}

function EmailRow({ address, onCodeSent }: { address: EmailAddress; onCodeSent: () => void }) {
  const { t } = useLingui();
  const { email, primary, verified } = address;
  const promote = useAccountChange(makePrimary, {
    onSuccess: () => toast({ title: t`Main address changed` }),
  });
  const remove = useAccountChange(removeEmail, { onSuccess: () => toast({ title: t`Address removed` }) });
  const resend = useAccountChange(resendEmailCode, { onSuccess: onCodeSent });
  const askAndRemove = async () => {
    const sure = await confirm({ title: t`Remove ${email}?`, action: t`Remove address`, danger: true });
    if (sure) remove.mutate(email);
  };
  return (
    <AccountRow
      title={
        <>
          <span className="min-w-0 break-all">{email}</span>
          {primary && (
            <Badge tone="brand">
              <Trans>Main address</Trans>
            </Badge>
          )}
          {!verified && (
            <Badge tone="warn">
              <Trans>Not confirmed</Trans>
            </Badge>
          )}
        </>
      }
      actions={
        <>
          {!verified && (
            <Button variant="ghost" size="sm" busy={resend.isPending} onClick={() => resend.mutate(email)}>
              <Trans>Send a code</Trans>
            </Button>
          )}
          {verified && !primary && (
            <Button variant="ghost" size="sm" busy={promote.isPending} onClick={() => promote.mutate(email)}>
              <Trans>Make main address</Trans>
            </Button>
          )}
          {!primary && (
            <Button variant="ghost" size="sm" busy={remove.isPending} onClick={askAndRemove}>
              <Trans>Remove</Trans>
            </Button>
          )}
        </>
      }
    />
  );
}
