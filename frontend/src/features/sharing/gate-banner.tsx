import { Trans } from "@lingui/react/macro";
import { Banner } from "@/components/ui/banner";

export default function GateBanner({ title }: { title: string | undefined }) {
  return (
    <Banner
      tone="warn"
      className="mb-4"
      title={title ? <Trans>First read: {title}</Trans> : <Trans>There is a guideline to read first</Trans>}
    >
      <Trans>
        It says what is allowed and what protects you. Once you have acknowledged it you come back here, and
        your text is still there.
      </Trans>
    </Banner>
  );
}
