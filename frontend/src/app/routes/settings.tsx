import { Trans, useLingui } from "@lingui/react/macro";
import { PageHeader } from "@/components/ui/page-header";
import { EditorialRulesCard } from "@/features/settings/editorial-rules-card";

export default function Settings() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader
        title={t`Settings`}
        description={<Trans>What the company decided, for everybody to see who works with it.</Trans>}
      />
      <div className="max-w-2xl">
        <EditorialRulesCard />
      </div>
    </>
  );
}
