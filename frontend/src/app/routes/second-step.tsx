import { Trans, useLingui } from "@lingui/react/macro";
import { TextLink } from "@/components/ui/text-link";
import { keepNext, secondStep, secondStepByPasskey } from "@/features/auth/api";
import { AuthCard } from "@/features/auth/auth-card";
import { CodeForm } from "@/features/auth/code-form";
import { PasskeyButton } from "@/features/auth/passkey-button";
import { StepGate } from "@/features/auth/step-gate";
import { paths } from "@/lib/paths";

export default function SecondStep() {
  return (
    <StepGate
      flow="mfa_authenticate"
      pending={(flow) => <Prove types={flow.types ?? []} />}
      otherwise={<Lapsed />}
    />
  );
}

function Prove({ types }: { types: string[] }) {
  const { t } = useLingui();
  return (
    <AuthCard
      title={t`One more step`}
      description={<Trans>Your account is protected by a second proof.</Trans>}
      footer={
        <TextLink href={keepNext(paths.signIn)}>
          <Trans>Start again</Trans>
        </TextLink>
      }
    >
      <CodeForm
        label={<Trans>Code from your authenticator app</Trans>}
        hint={<Trans>Lost your phone? A recovery code works here too.</Trans>}
        action={<Trans>Continue</Trans>}
        send={secondStep}
      />
      {types.includes("webauthn") && (
        <div className="mt-4">
          <PasskeyButton sign={secondStepByPasskey} />
        </div>
      )}
    </AuthCard>
  );
}

function Lapsed() {
  const { t } = useLingui();
  return (
    <AuthCard
      title={t`This step has lapsed`}
      description={<Trans>Too much time has passed, or you are already signed in.</Trans>}
    >
      <TextLink href={keepNext(paths.signIn)}>
        <Trans>Sign in again</Trans>
      </TextLink>
    </AuthCard>
  );
}
