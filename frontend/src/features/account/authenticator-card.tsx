import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Authenticator } from "@/api/allauth";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { confirm } from "@/components/ui/confirm";
import { toast } from "@/components/ui/toast";
import { AccountList } from "./account-list";
import { accountQueries, readRecoveryCodes, removeTotp, renewRecoveryCodes, useAccountChange } from "./api";
import { RecoveryCodeList } from "./recovery-code-list";
import { TotpSetupForm } from "./totp-setup-form";

export function AuthenticatorCard() {
  const authenticators = useQuery(accountQueries.authenticators);
  const [settingUp, setSettingUp] = useState(false);
  const active = authenticators.data?.some(isTotp) ?? false;
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2">
          <Trans>Authenticator app</Trans>
          {active && (
            <Badge tone="ok">
              <Trans>On</Trans>
            </Badge>
          )}
        </span>
      }
      description={<Trans>A second proof after your password: six digits from an app on your phone.</Trans>}
      actions={
        authenticators.data &&
        !active &&
        !settingUp && (
          <Button variant="secondary" size="sm" onClick={() => setSettingUp(true)}>
            <Trans>Set up</Trans>
          </Button>
        )
      }
    >
      <AccountList query={authenticators}>
        {() => (
          <>
            {settingUp && !active && <TotpSetupForm onDone={() => setSettingUp(false)} />}
            {active && <ActiveApp />}
          </>
        )}
      </AccountList>
    </Card>
  );
}

function isTotp(authenticator: Authenticator): boolean {
  return authenticator.type === "totp";
}

function ActiveApp() {
  const { t } = useLingui();
  const show = useAccountChange(readRecoveryCodes);
  const renew = useAccountChange(renewRecoveryCodes);
  const remove = useAccountChange(removeTotp, {
    onSuccess: () => toast({ title: t`Authenticator app switched off` }),
  });
  const codes = renew.data ?? show.data;
  const askAndRemove = async () => {
    const body = t`Your password alone will then be enough to sign in.`;
    const sure = await confirm({
      title: t`Switch off the authenticator app?`,
      body,
      action: t`Switch off`,
      danger: true,
    });
    if (sure) remove.mutate(undefined);
  };
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" size="sm" busy={show.isPending} onClick={() => show.mutate(undefined)}>
          <Trans>Show recovery codes</Trans>
        </Button>
        <Button variant="ghost" size="sm" busy={remove.isPending} onClick={askAndRemove}>
          <Trans>Switch off</Trans>
        </Button>
      </div>
      {codes && (
        <RecoveryCodeList
          codes={codes.unused_codes}
          busy={renew.isPending}
          onRenew={() => renew.mutate(undefined)}
        />
      )}
    </div>
  );
}
