import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { TextLink } from "@/components/ui/text-link";
import { authStateQuery, confirmCode, keepNext, requestCode } from "@/features/auth/api";
import { AuthCard } from "@/features/auth/auth-card";
import { CodeForm } from "@/features/auth/code-form";
import { EmailForm } from "@/features/auth/email-form";
import { StepGate } from "@/features/auth/step-gate";
import { paths } from "@/lib/paths";

export default function SignInByCode() {
  return <StepGate flow="login_by_code" pending={() => <EnterCode />} otherwise={<AskForCode />} />;
}

function AskForCode() {
  const { t } = useLingui();
  const client = useQueryClient();
  const ask = async (email: string) => client.setQueryData(authStateQuery.queryKey, await requestCode(email));
  return (
    <AuthCard
      title={t`Sign in by e-mail`}
      description={<Trans>We send a code that works once. You need no password.</Trans>}
      footer={
        <TextLink href={keepNext(paths.signIn)}>
          <Trans>Sign in another way</Trans>
        </TextLink>
      }
    >
      <EmailForm action={<Trans>Send the code</Trans>} onSubmit={ask} />
    </AuthCard>
  );
}

function EnterCode() {
  const { t } = useLingui();
  return (
    <AuthCard
      title={t`Enter the code`}
      description={
        <Trans>
          If the address belongs to an account, a code is in its mailbox now. It works for a few minutes.
        </Trans>
      }
      footer={
        <TextLink href={keepNext(paths.signIn)}>
          <Trans>Sign in another way</Trans>
        </TextLink>
      }
    >
      <CodeForm
        label={<Trans>Code from the e-mail</Trans>}
        action={<Trans>Sign in</Trans>}
        send={confirmCode}
      />
    </AuthCard>
  );
}
