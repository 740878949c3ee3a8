import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { CalendarClock, ChevronRight, Clock3, TriangleAlert } from "lucide-react";
import { useMay, useSignedIn } from "@/api/me";
import { StoryThumb } from "@/components/story-thumb";
import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/lib/cx";
import { formatMoment, formatRelative } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { Lane, QueueRow } from "./api";

export function ReviewList({ stories, lane }: { stories: readonly QueueRow[]; lane: Lane }) {
  return (
    <ul className="space-y-3">
      {stories.map((story) => (
        <li key={story.id}>
          <Row story={story} lane={lane} />
        </li>
      ))}
    </ul>
  );
}

function Row({ story, lane }: { story: QueueRow; lane: Lane }) {
  const reviews = useMay("stories.approve") && lane !== "sent_back";
  return (
    <article className="group relative flex items-center gap-4 rounded-card border bg-surface p-4 transition-[border-color] duration-[120ms] hover:border-control/70">
      <StoryThumb story={story} className="w-24 rounded-control sm:w-40" />
      <div className="min-w-0 flex-1">
        <h2 className="line-clamp-2 text-card">
          <AppLink
            href={reviews ? paths.review(story.id) : paths.editStory(story.id)}
            className="outline-none before:absolute before:inset-0 before:rounded-card before:content-[''] focus-visible:before:outline-2 focus-visible:before:outline-offset-2 focus-visible:before:outline-brand"
          >
            {story.title}
          </AppLink>
        </h2>
        <p className="mt-1 line-clamp-2 text-muted max-sm:hidden">{story.summary}</p>
        <p className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-label text-muted">
          <ByWhom story={story} />
          <Reach count={story.audience_count ?? 0} />
        </p>
        <p className="mt-2 flex flex-wrap gap-1.5">
          <When story={story} lane={lane} />
          {lane !== "trusted" && <WaitsFor story={story} />}
        </p>
      </div>
      <ChevronRight aria-hidden size={20} className="shrink-0 text-muted" />
    </article>
  );
}

function ByWhom({ story }: { story: QueueRow }) {
  const me = useSignedIn();
  const { name } = story.author;
  const since = formatRelative(story.submitted_at ?? story.updated_at);
  if (story.author.id === me.id) return <Trans>You, {since}</Trans>;
  return (
    <Trans>
      {name}, {since}
    </Trans>
  );
}

/** The planned moment, and what went wrong with it meanwhile. Wraps, where a badge would cut the moment off. */
function When({ story, lane }: { story: QueueRow; lane: Lane }) {
  if (lane === "trusted" || (!story.publish_at && !story.ended)) return null;
  const moment = story.publish_at ? formatMoment(story.publish_at) : "";
  const wrong = story.ended || story.late;
  const Icon = story.ended ? TriangleAlert : story.late ? Clock3 : CalendarClock;
  return (
    <span
      className={cx(
        "flex w-full items-start gap-1.5 text-label font-medium",
        wrong ? "text-bad" : "text-muted",
      )}
    >
      <Icon aria-hidden size={14} className="mt-px shrink-0" />
      <span>
        {story.ended ? (
          <Trans>Its end has passed</Trans>
        ) : story.late ? (
          <Trans>Late: planned for {moment}</Trans>
        ) : (
          <Trans>Planned for {moment}</Trans>
        )}
      </span>
    </span>
  );
}

const MOST_NAMES = 3;

function WaitsFor({ story }: { story: QueueRow }) {
  const { t } = useLingui();
  const me = useSignedIn();
  const people = story.waits_for;
  if (people.length === 0) {
    return (
      <Badge tone="warn">
        <Trans>Nobody may approve it yet</Trans>
      </Badge>
    );
  }
  if (people.some(({ id }) => id === me.id)) {
    return (
      <Badge tone="brand">
        <Trans>Waits for you</Trans>
      </Badge>
    );
  }
  const shown = people.slice(0, MOST_NAMES).map(({ name }) => name);
  const names = new Intl.ListFormat(document.documentElement.lang, { type: "disjunction" }).format(
    people.length > MOST_NAMES ? [...shown, t`others`] : shown,
  );
  return (
    <Badge tone="warn" wrap>
      <Trans>Waits for {names}</Trans>
    </Badge>
  );
}

function Reach({ count }: { count: number }) {
  return (
    <>
      <span aria-hidden>·</span>
      <Plural value={count} one="for # person" other="for # people" />
    </>
  );
}
