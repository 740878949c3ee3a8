import { Trans, useLingui } from "@lingui/react/macro";
import { PageHeader } from "@/components/ui/page-header";
import { StoryQueue } from "@/features/review/story-queue";

export default function ReviewQueue() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader title={t`Review`} description={<Trans>What waits for a second pair of eyes.</Trans>} />
      <StoryQueue />
    </>
  );
}
