import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Story } from "@/api/stories";
import { Banner } from "@/components/ui/banner";

const NAMES: Record<string, MessageDescriptor> = {
  title: msg`Title`,
  summary: msg`Summary`,
  why_share: msg`Why share this?`,
  kind: msg`What is it?`,
  url: msg`Address of the page`,
  body: msg`Text of the page`,
  language: msg`Language of the story`,
  image: msg`Picture`,
};

/** For a story that was approved before: what is new since. */
export function ChangesSince({ story }: { story: Story }) {
  const { t } = useLingui();
  const { changed_fields, approved_copy } = story;
  if (!approved_copy) return null;
  const names = changed_fields.map((field) => (NAMES[field] ? t(NAMES[field]) : field)).join(", ");
  return (
    <Banner className="mb-4" title={<Trans>It was approved before. New since then: {names}</Trans>}>
      <Trans>Until you approve, readers see the earlier words.</Trans>
    </Banner>
  );
}
