import { Trans, useLingui } from "@lingui/react/macro";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { StoryQueue } from "@/features/review/story-queue";
import { SuggestionQueue } from "@/features/suggestions/suggestion-queue";
import { useSearchParam } from "@/lib/use-search-param";

export default function ReviewQueue() {
  const { t } = useLingui();
  const [tab, setTab] = useSearchParam("tab", "stories");
  return (
    <>
      <PageHeader title={t`Review`} description={<Trans>What waits for a second pair of eyes.</Trans>} />
      <Tabs
        label={t`What to review`}
        look="line"
        value={tab === "suggestions" ? tab : "stories"}
        onChange={setTab}
        items={[
          { value: "stories", label: t`Stories`, content: <StoryQueue /> },
          { value: "suggestions", label: t`Suggestions`, content: <SuggestionQueue /> },
        ]}
      />
    </>
  );
}
