import { Plural, Trans } from "@lingui/react/macro";
import { ChevronRight } from "lucide-react";
import { useSignedIn } from "@/api/me";
import type { LibraryRow } from "@/api/stories";
import { StoryThumb } from "@/components/story-thumb";
import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { formatRelative } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { FourEyes } from "./four-eyes";

export function ReviewList({ stories }: { stories: readonly LibraryRow[] }) {
  return (
    <ul className="space-y-3">
      {stories.map((story) => (
        <li key={story.id}>
          <Row story={story} />
        </li>
      ))}
    </ul>
  );
}

function Row({ story }: { story: LibraryRow }) {
  const me = useSignedIn();
  const { name } = story.author;
  const mine = story.author.id === me.id;
  const since = story.submitted_at ? formatRelative(story.submitted_at) : "";
  return (
    <article className="group relative flex items-center gap-4 rounded-card border bg-surface p-4 transition-[border-color] duration-[120ms] hover:border-control/70">
      <StoryThumb story={story} className="w-24 rounded-control sm:w-40" />
      <div className="min-w-0 flex-1">
        <h2 className="line-clamp-2 text-card">
          <AppLink
            href={paths.review(story.id)}
            className="outline-none before:absolute before:inset-0 before:rounded-card before:content-[''] focus-visible:before:outline-2 focus-visible:before:outline-offset-2 focus-visible:before:outline-brand"
          >
            {story.title}
          </AppLink>
        </h2>
        <p className="mt-1 line-clamp-2 text-muted max-sm:hidden">{story.summary}</p>
        <p className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-label text-muted">
          {mine ? (
            <Trans>You, {since}</Trans>
          ) : (
            <Trans>
              {name}, {since}
            </Trans>
          )}
          <Reach count={story.audience_count ?? 0} />
        </p>
        {!story.abilities.approve && (
          <p className="mt-2">
            <Badge tone="warn">
              <FourEyes mine={mine} />
            </Badge>
          </p>
        )}
      </div>
      <ChevronRight aria-hidden size={20} className="shrink-0 text-muted" />
    </article>
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
