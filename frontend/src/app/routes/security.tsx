import { Trans, useLingui } from "@lingui/react/macro";
import { PageHeader } from "@/components/ui/page-header";
import { AuthenticatorCard } from "@/features/account/authenticator-card";
import { EmailsCard } from "@/features/account/emails-card";
import { PasskeysCard } from "@/features/account/passkeys-card";
import { PasswordCard } from "@/features/account/password-card";
import { SessionsCard } from "@/features/account/sessions-card";
import { paths } from "@/lib/paths";

export default function Security() {
  const { t } = useLingui();
  return (
    <div className="max-w-[42rem]">
      <PageHeader
        title={t`Sign-in and security`}
        description={<Trans>How you prove that it is you, and where you are signed in.</Trans>}
        breadcrumbs={[{ label: <Trans>My profile</Trans>, href: paths.me }]}
      />
      <div className="space-y-4">
        <PasskeysCard />
        <AuthenticatorCard />
        <PasswordCard />
        <EmailsCard />
        <SessionsCard />
      </div>
    </div>
  );
}
