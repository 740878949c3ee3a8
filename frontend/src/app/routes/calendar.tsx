import { Trans, useLingui } from "@lingui/react/macro";
import { PenLine } from "lucide-react";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { CalendarView } from "@/features/calendar/calendar-view";
import { paths } from "@/lib/paths";

export default function Calendar() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader
        title={t`Calendar`}
        description={<Trans>What came out, what is to come, and whether every channel gets its share.</Trans>}
        actions={
          <LinkButton href={paths.newStory} icon={<PenLine aria-hidden size={16} />}>
            <Trans>New story</Trans>
          </LinkButton>
        }
      />
      <CalendarView />
    </>
  );
}
