import { Trans, useLingui } from "@lingui/react/macro";
import { Mail } from "lucide-react";
import { boot } from "@/api/boot";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { keepNext, signInByPasskey } from "@/features/auth/api";
import { CastList } from "@/features/auth/cast-list";
import { PasskeyButton } from "@/features/auth/passkey-button";
import { SignInForm } from "@/features/auth/sign-in-form";
import { paths } from "@/lib/paths";

export default function SignIn() {
  const { t } = useLingui();
  const { demo, organisation } = boot.config;
  const header = (
    <PageHeader title={t`Sign in`} description={<Trans>With your account at {organisation}.</Trans>} />
  );
  if (!demo) {
    return (
      <div className="mx-auto max-w-[26rem]">
        {header}
        <WaysIn />
      </div>
    );
  }
  return (
    <>
      <PageHeader
        title={t`Look around at ${organisation}`}
        description={
          <Trans>A demo company that is yours to try. Everything you change here can be thrown away.</Trans>
        }
      />
      <div className="grid gap-12 md:grid-cols-2 md:gap-16">
        <CastList />
        <section aria-labelledby="own-account">
          <h2 id="own-account" className="mb-4 text-section">
            <Trans>Or sign in with an account</Trans>
          </h2>
          <WaysIn />
        </section>
      </div>
    </>
  );
}

function WaysIn() {
  const { passkeys, signup_open: signupOpen } = boot.config;
  return (
    <>
      <SignInForm />
      <Or />
      <div className="space-y-3">
        {passkeys && <PasskeyButton sign={signInByPasskey} />}
        <LinkButton
          variant="secondary"
          className="w-full"
          href={keepNext(paths.signInByCode)}
          icon={<Mail aria-hidden size={18} />}
        >
          <Trans>Get a code by e-mail</Trans>
        </LinkButton>
      </div>
      {signupOpen && (
        <p className="mt-6 text-muted">
          <Trans>
            New here? <TextLink href={keepNext(paths.signUp)}>Create an account</TextLink>
          </Trans>
        </p>
      )}
    </>
  );
}

function Or() {
  return (
    <div className="my-6 flex items-center gap-4 text-muted">
      <span aria-hidden className="h-px flex-1 bg-line" />
      <Trans>or</Trans>
      <span aria-hidden className="h-px flex-1 bg-line" />
    </div>
  );
}
