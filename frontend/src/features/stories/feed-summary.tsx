import { Plural, Trans } from "@lingui/react/macro";
import type { FeedCard } from "./api";
import { newThisWeek } from "./deadline";

interface FeedSummaryProps {
  firstName: string;
  stories: readonly FeedCard[];
  /** There are more than these, and nobody counted them. */
  hasMore: boolean;
}

/** A greeting that says nothing but what the feed shows. */
export function FeedSummary({ firstName, stories, hasMore }: FeedSummaryProps) {
  const count = stories.length;
  const fresh = newThisWeek(stories);
  return (
    <>
      <Trans>Hello {firstName}.</Trans>{" "}
      {count === 0 ? (
        <Trans>There is nothing to share yet.</Trans>
      ) : hasMore ? (
        <Trans>More than {count} stories are here for you.</Trans>
      ) : (
        <Plural value={count} one="One story is here for you." other="# stories are here for you." />
      )}{" "}
      {count > 0 && fresh > 0 && fresh < count && (
        <Plural value={fresh} one="One of them is new this week." other="# of them are new this week." />
      )}
    </>
  );
}

/** What a filter leaves; also announced when it changes. */
export function FoundSummary({ count, hasMore }: { count: number; hasMore: boolean }) {
  if (hasMore) return <Trans>More than {count} stories found.</Trans>;
  return <Plural value={count} _0="No stories found." one="One story found." other="# stories found." />;
}
