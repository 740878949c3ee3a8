import { Trans, useLingui } from "@lingui/react/macro";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";

export default function NotFound() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader
        title={t`This page does not exist`}
        description={t`The address may be mistyped, or what was here has been removed.`}
      />
      <LinkButton href={paths.stories}>
        <Trans>Go to the stories</Trans>
      </LinkButton>
    </>
  );
}
