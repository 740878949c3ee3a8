import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { toast } from "@/components/ui/toast";
import { keepNext, resendVerification, verifyEmail } from "@/features/auth/api";
import { AuthCard } from "@/features/auth/auth-card";
import { CodeForm } from "@/features/auth/code-form";
import { StepGate } from "@/features/auth/step-gate";
import { paths } from "@/lib/paths";

export default function VerifyEmail() {
  return <StepGate flow="verify_email" pending={() => <EnterCode />} otherwise={<NothingToVerify />} />;
}

function EnterCode() {
  const { t } = useLingui();
  const resend = useMutation({
    mutationFn: resendVerification,
    onSuccess: () => toast({ title: t`A new code is on its way` }),
  });
  return (
    <AuthCard
      title={t`Confirm your e-mail address`}
      description={<Trans>We sent a code to your mailbox. It shows that the address is yours.</Trans>}
    >
      <CodeForm
        label={<Trans>Code from the e-mail</Trans>}
        action={<Trans>Confirm</Trans>}
        send={verifyEmail}
      >
        <Button variant="ghost" busy={resend.isPending} onClick={() => resend.mutate()} className="-ml-4">
          <Trans>Send a new code</Trans>
        </Button>
      </CodeForm>
    </AuthCard>
  );
}

function NothingToVerify() {
  const { t } = useLingui();
  return (
    <AuthCard
      title={t`Nothing to confirm`}
      description={<Trans>Your address is confirmed, or the code has lapsed.</Trans>}
    >
      <TextLink href={keepNext(paths.signIn)}>
        <Trans>Sign in</Trans>
      </TextLink>
    </AuthCard>
  );
}
