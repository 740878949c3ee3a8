import { Trans } from "@lingui/react/macro";
import type { components } from "@/api/schema";
import { Banner } from "@/components/ui/banner";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";

type Notice = NonNullable<components["schemas"]["Story"]["notice"]>;

/** What somebody must know before sharing it, with the rule from their own guideline where there is one. */
export default function StoryNotice({ notice }: { notice: Notice }) {
  const { clause } = notice;
  return (
    <Banner className="mb-4" tone="warn" title={notice.text}>
      {clause && (
        <>
          <span lang={clause.locale}>{clause.rule}</span>{" "}
          <TextLink href={`${paths.guideline(clause.guideline_id)}#clause-${clause.clause_id}`}>
            <Trans>Read it in the guideline</Trans>
          </TextLink>
        </>
      )}
    </Banner>
  );
}
