import { Trans, useLingui } from "@lingui/react/macro";
import { ExternalLink } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Banner } from "@/components/ui/banner";
import { PageHeader } from "@/components/ui/page-header";
import { RichText } from "@/components/ui/rich-text";
import { formatDay, formatLongDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { Story } from "./api";
import { LinkPreview } from "./link-preview";
import { rememberOpened } from "./opened";
import SaveButton from "./save-button";
import { hasFilm, StoryDocument, StoryFilm } from "./story-files";
import { hasGallery, StoryGallery } from "./story-gallery";
import { Deadline, StoryTopics, WhatAwaits } from "./story-meta";
import { StoryPicture } from "./story-picture";

const SIZES = "(min-width: 80rem) 40rem, (min-width: 64rem) calc(100vw - 38rem), 100vw";

interface StoryViewProps {
  story: Story;
  /** Beside the text on wide screens, behind it on phones. */
  aside: ReactNode;
  /** Above the story: what was said in public of what was wrong with it. */
  notes?: ReactNode;
}

/** A story to read: nothing here is gated, sharing is what the aside and the bar are for. */
export function StoryView({ story, aside, notes }: StoryViewProps) {
  const { t, i18n } = useLingui();
  // What it showed and led to is in nobody's face any more; what it said stays to be read.
  const retracted = Boolean(story.retracted_at);
  useEffect(() => rememberOpened(story.id), [story.id]);
  return (
    <>
      <PageHeader
        title={story.title}
        titleLanguage={story.language}
        breadcrumbs={[{ label: t`Stories`, href: paths.stories }]}
        description={<Byline story={story} />}
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_19rem] lg:gap-8">
        <article className="min-w-0" lang={story.language}>
          {notes && <div lang={i18n.locale}>{notes}</div>}
          <NotLive story={story} />
          {!retracted && <Media story={story} />}
          <p className="mt-5 max-w-[62ch] text-section text-balance text-fg/90">{story.summary}</p>
          {story.body_html && <RichText html={story.body_html} className="mt-5 text-read!" />}
          {!retracted && <StoryDocument story={story} />}
          {leadsAway(story) && !retracted && <LinkPreview story={story} />}
        </article>
        <aside className="min-w-0 space-y-4 lg:sticky lg:top-20 lg:self-start">{aside}</aside>
      </div>
    </>
  );
}

function Media({ story }: { story: Story }) {
  return (
    <div className="-mx-4 overflow-clip sm:mx-0 sm:rounded-card">
      {hasFilm(story) && <StoryFilm story={story} />}
      {hasGallery(story) && <StoryGallery story={story} />}
      {!hasFilm(story) && !hasGallery(story) && (
        <StoryPicture picture={story.image} kind={story.kind} sizes={SIZES} urgency="first" />
      )}
    </div>
  );
}

function Byline({ story }: { story: Story }) {
  const { name } = story.author;
  return (
    <span className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <span className="flex items-center gap-2">
        <Avatar name={name} />
        <span className="font-medium text-fg">{name}</span>
      </span>
      {story.suggested_by && <SuggestedBy name={story.suggested_by.name} />}
      {story.published_at && <time dateTime={story.published_at}>{formatLongDay(story.published_at)}</time>}
      <WhatAwaits story={story} />
      <StoryTopics topics={story.topics} />
      <Deadline expiresAt={story.expires_at} />
      {story.state === "live" && (
        <span className="-my-2 -ml-2">
          <SaveButton story={story} />
        </span>
      )}
    </span>
  );
}

/** Whose idea it was, where they want to be named. */
function SuggestedBy({ name }: { name: string }) {
  return (
    <span>
      <Trans>Suggested by {name}</Trans>
    </span>
  );
}

/** An expired story stays readable, so that whoever shared it can still look it up. */
function NotLive({ story }: { story: Story }) {
  if (story.state === "expired" && story.expires_at) {
    const day = formatDay(story.expires_at);
    return (
      <Banner className="mb-4" title={<Trans>This story was offered until {day}</Trans>}>
        <Trans>You can still read it. Links that were shared go on working.</Trans>
      </Banner>
    );
  }
  if (story.state === "live" || story.state === "retracted") return null;
  return (
    <Banner className="mb-4" title={<Trans>This story is not published yet</Trans>}>
      <Trans>Only people who write or approve stories see it.</Trans>
    </Banner>
  );
}

const leadsAway = ({ kind }: Story) => kind === "link" || kind === "review";

/** Where strangers read it: what a shared link opens. */
export function PublicPageLink({ story }: { story: Story }) {
  return (
    <a
      href={story.target_url}
      target="_blank"
      rel="noreferrer"
      className="inline-flex min-h-11 items-center gap-2 rounded-sm font-medium text-brand-ink hover:underline sm:min-h-8"
    >
      <ExternalLink aria-hidden size={16} />
      {leadsAway(story) && !story.retracted_at ? (
        <Trans>Open the link</Trans>
      ) : (
        <Trans>See the public page</Trans>
      )}
    </a>
  );
}
