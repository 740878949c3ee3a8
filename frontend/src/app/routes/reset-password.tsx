import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { TextLink } from "@/components/ui/text-link";
import { authStateQuery, keepNext, requestPasswordReset } from "@/features/auth/api";
import { AuthCard } from "@/features/auth/auth-card";
import { EmailForm } from "@/features/auth/email-form";
import { NewPasswordForm } from "@/features/auth/new-password-form";
import { StepGate } from "@/features/auth/step-gate";
import { paths } from "@/lib/paths";

export default function ResetPassword() {
  return <StepGate flow="password_reset_by_code" pending={() => <ChooseNew />} otherwise={<AskForCode />} />;
}

function AskForCode() {
  const { t } = useLingui();
  const client = useQueryClient();
  const ask = async (email: string) =>
    client.setQueryData(authStateQuery.queryKey, await requestPasswordReset(email));
  return (
    <AuthCard
      title={t`Choose a new password`}
      description={<Trans>We send a code to your mailbox first.</Trans>}
      footer={<BackToSignIn />}
    >
      <EmailForm action={<Trans>Send the code</Trans>} onSubmit={ask} />
    </AuthCard>
  );
}

function ChooseNew() {
  const { t } = useLingui();
  return (
    <AuthCard
      title={t`Choose a new password`}
      description={
        <Trans>
          If the address belongs to an account, a code is in its mailbox now. It works for a few minutes.
        </Trans>
      }
      footer={<BackToSignIn />}
    >
      <NewPasswordForm />
    </AuthCard>
  );
}

function BackToSignIn() {
  return (
    <TextLink href={keepNext(paths.signIn)}>
      <Trans>Back to signing in</Trans>
    </TextLink>
  );
}
