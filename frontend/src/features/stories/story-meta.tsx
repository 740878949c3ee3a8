import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Clock3, Pin } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { formatDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { FeedCard } from "./api";
import { endsSoon } from "./deadline";
import { wasOpened } from "./opened";

/** Topic, or what sets the story apart, on the left; how long it takes on the right. */
export function StoryTopLine({
  story,
}: {
  story: Pick<
    FeedCard,
    "id" | "topics" | "pinned" | "is_new" | "language" | "corrected_at" | "reading_minutes" | "kind"
  >;
}) {
  const topic = story.topics[0];
  return (
    <div className="flex min-h-5 items-center justify-between gap-3">
      <div className="flex min-w-0 items-center gap-1.5">
        {story.is_new && !wasOpened(story.id) && (
          <Badge tone="ok">
            <Trans>New</Trans>
          </Badge>
        )}
        {story.pinned && (
          <Badge tone="neutral" icon={<Pin aria-hidden size={12} />}>
            <Trans>Pinned</Trans>
          </Badge>
        )}
        {story.corrected_at && (
          <Badge tone="warn">
            <Trans>Corrected</Trans>
          </Badge>
        )}
        {topic && <Badge tone="brand">{topic.name}</Badge>}
        <LanguageMark language={story.language} />
      </div>
      <WhatAwaits story={story} />
    </div>
  );
}

/** Only where the story is in another language than the screen. */
function LanguageMark({ language }: { language: string }) {
  const { i18n } = useLingui();
  if (language === i18n.locale) return null;
  return (
    <Badge>
      <abbr title={new Intl.DisplayNames(i18n.locale, { type: "language" }).of(language)}>
        {language.toUpperCase()}
      </abbr>
    </Badge>
  );
}

export function StoryTopics({ topics }: Pick<FeedCard, "topics">) {
  return topics.map((topic) => (
    <AppLink
      key={topic.slug}
      href={`${paths.stories}?topic=${topic.slug}`}
      className="rounded-full hover:brightness-95 dark:hover:brightness-110"
    >
      <Badge tone="brand">{topic.name}</Badge>
    </AppLink>
  ));
}

/** How long it takes, or what there is instead of a text. */
export function WhatAwaits({ story }: { story: Pick<FeedCard, "kind" | "reading_minutes"> }) {
  const { kind, reading_minutes: minutes } = story;
  return (
    <span className="shrink-0 text-label text-muted">
      {kind === "page" && minutes !== null ? (
        <Plural value={minutes} one="# min read" other="# min read" />
      ) : (
        <KindName kind={kind} />
      )}
    </span>
  );
}

function KindName({ kind }: Pick<FeedCard, "kind">) {
  switch (kind) {
    case "images":
      return <Trans>Pictures</Trans>;
    case "video":
      return <Trans>Video</Trans>;
    case "document":
      return <Trans>Document</Trans>;
    default:
      return <Trans>Link</Trans>;
  }
}

/** Only in the last week: earlier it would hurry people for nothing. */
export function Deadline({ expiresAt }: { expiresAt: string | null }) {
  if (!endsSoon(expiresAt)) return null;
  const day = formatDay(expiresAt);
  return (
    <span className="flex items-center gap-1.5 text-label font-medium text-warn">
      <Clock3 aria-hidden size={14} />
      <Trans>Share before {day}</Trans>
    </span>
  );
}
