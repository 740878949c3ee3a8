import { Trans, useLingui } from "@lingui/react/macro";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { MySuggestions } from "@/features/suggestions/my-suggestions";
import { paths } from "@/lib/paths";

export default function Suggestions() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader
        title={t`Your suggestions`}
        description={<Trans>What you suggested, and what became of it.</Trans>}
        actions={
          <LinkButton href={paths.suggest}>
            <Trans>Suggest a story</Trans>
          </LinkButton>
        }
      />
      <MySuggestions />
    </>
  );
}
