import { Trans, useLingui } from "@lingui/react/macro";
import { boot } from "@/api/boot";
import { TextLink } from "@/components/ui/text-link";
import { keepNext } from "@/features/auth/api";
import { AuthCard } from "@/features/auth/auth-card";
import { SignUpForm } from "@/features/auth/sign-up-form";
import { paths } from "@/lib/paths";

export default function SignUp() {
  const { t } = useLingui();
  const { organisation, signup_open: open } = boot.config;
  const signIn = (
    <TextLink href={keepNext(paths.signIn)}>
      <Trans>Sign in</Trans>
    </TextLink>
  );
  if (!open) {
    return (
      <AuthCard
        title={t`Accounts are by invitation`}
        description={<Trans>Ask the person who looks after Firsthand at {organisation} to invite you.</Trans>}
      >
        {signIn}
      </AuthCard>
    );
  }
  return (
    <AuthCard
      title={t`Create an account`}
      description={<Trans>At {organisation}. Use your e-mail address at work.</Trans>}
      footer={<Trans>Already have an account? {signIn}</Trans>}
    >
      <SignUpForm />
    </AuthCard>
  );
}
