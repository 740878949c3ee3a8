import { Trans } from "@lingui/react/macro";
import type { Story } from "@/api/stories";
import { Banner } from "@/components/ui/banner";
import { formatMoment, formatRelative } from "@/lib/dates";
import { RemarkOverview } from "./remarks";

/** What this story's state means for whoever is about to change it, before they do. */
export function StateNotice({ story }: { story: Story }) {
  if (story.state === "sent_back" && story.review) {
    return (
      <>
        <SentBack review={story.review} />
        {story.abilities.publish && <Trusted />}
      </>
    );
  }
  if (story.state === "in_review") return <InReview changed={story.approved_copy !== null} />;
  if (story.abilities.publish) return <Trusted />;
  if (story.returns_to_review) return <Approved story={story} />;
  return null;
}

function SentBack({ review }: { review: NonNullable<Story["review"]> }) {
  const name = review.by?.name;
  const when = formatRelative(review.at);
  return (
    <Banner
      tone="warn"
      title={
        <Trans>
          {name} sent this back {when}
        </Trans>
      }
    >
      {review.comment && <blockquote className="whitespace-pre-wrap">{review.comment}</blockquote>}
      {review.remarks.length > 0 && <RemarkOverview remarks={review.remarks} />}
    </Banner>
  );
}

/** Said before anything is sent, so that nobody publishes by surprise. */
function Trusted() {
  return (
    <Banner
      tone="ok"
      title={<Trans>You may publish without review, because your last five were approved</Trans>}
    >
      <Trans>You can still ask for a second pair of eyes. The first story that comes back ends this.</Trans>
    </Banner>
  );
}

function InReview({ changed }: { changed: boolean }) {
  return (
    <Banner title={<Trans>Somebody else reads this now</Trans>}>
      <Trans>You can still change it. Whoever changes the words cannot approve them.</Trans>{" "}
      {changed && <Trans>Until then, readers see the words that were approved before.</Trans>}
    </Banner>
  );
}

function Approved({ story }: { story: Story }) {
  const moment = story.published_at ? formatMoment(story.published_at) : "";
  return (
    <Banner title={<ApprovedTitle state={story.state} moment={moment} />}>
      <Trans>
        New words, another picture, link or audience go back to review first; until then readers see what was
        approved. Dates, topics, channels and the pin take effect at once.
      </Trans>
    </Banner>
  );
}

function ApprovedTitle({ state, moment }: { state: Story["state"]; moment: string }) {
  if (state === "scheduled") return <Trans>Approved: it goes live on {moment}</Trans>;
  if (state === "expired") return <Trans>This story is no longer offered</Trans>;
  return <Trans>This story is live since {moment}</Trans>;
}
