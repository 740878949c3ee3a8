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
import { cx } from "@/lib/cx";
import { paths } from "@/lib/paths";

export default function SignIn() {
  const { t } = useLingui();
  const { demo, organisation, passkeys, signup_open: signupOpen } = boot.config;
  return (
    <div className={cx("mx-auto grid gap-12", demo ? "md:grid-cols-2" : "max-w-[26rem]")}>
      <div className={cx(demo && "md:order-2")}>
        <PageHeader title={t`Sign in`} description={<Trans>With your account at {organisation}.</Trans>} />
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
      </div>
      {demo && <CastList />}
    </div>
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
