import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { PenLine } from "lucide-react";
import { libraryQueries, type Story } from "@/api/stories";
import { StoryStateBadge } from "@/components/story-state-badge";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { RichText } from "@/components/ui/rich-text";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { ChangesSince } from "@/features/review/changes-since";
import { Remarkable, RemarksProvider } from "@/features/review/remarks";
import { ReviewHistory } from "@/features/review/review-history";
import { StoryFacts } from "@/features/review/story-facts";
import { TextList } from "@/features/review/text-list";
import { VerdictPanel } from "@/features/review/verdict-panel";
import { LinkPreview } from "@/features/stories/link-preview";
import { hasFilm, StoryDocument, StoryFilm } from "@/features/stories/story-files";
import { hasGallery, StoryGallery } from "@/features/stories/story-gallery";
import { StoryPicture } from "@/features/stories/story-picture";
import { WhyShare } from "@/features/stories/why-share";
import { formatRelative } from "@/lib/dates";
import { LANGUAGES } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { inLanguage } from "@/lib/story-words";
import { useIdParam } from "@/lib/use-id-param";

export default function ReviewStory() {
  const id = useIdParam();
  // Stays as it is while it is being read: a change shows when the verdict is given, never under the reader's eyes.
  const story = useQuery({ ...libraryQueries.detail(id), refetchOnWindowFocus: false });
  if (story.isPending) return <Waiting />;
  if (story.error) return <ErrorState error={story.error} onRetry={story.refetch} />;
  return <Screen story={story.data} onReload={() => void story.refetch()} />;
}

function Screen({ story, onReload }: { story: Story; onReload: () => void }) {
  const { approve, send_back } = story.abilities;
  return (
    <RemarksProvider enabled={approve || send_back}>
      <PageHeader
        title={story.title}
        badge={<StoryStateBadge state={story.state} />}
        breadcrumbs={[{ label: <Trans>Review</Trans>, href: paths.reviewQueue }]}
        description={<Byline story={story} />}
        actions={
          story.abilities.update && (
            <LinkButton
              variant="secondary"
              href={paths.editStory(story.id)}
              icon={<PenLine aria-hidden size={16} />}
            >
              <Trans>Edit</Trans>
            </LinkButton>
          )
        }
      />
      <ChangesSince story={story} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0 space-y-5">
          <Readers story={story} />
          <TextList texts={story.suggested_texts} />
          <StoryFacts story={story} />
          <ReviewHistory story={story} />
        </div>
        <aside className="min-w-0 lg:sticky lg:top-20 lg:self-start">
          <VerdictPanel key={story.version} story={story} onReload={onReload} />
        </aside>
      </div>
    </RemarksProvider>
  );
}

function Byline({ story }: { story: Story }) {
  const { name } = story.author;
  const when = formatRelative(story.submitted_at ?? story.updated_at);
  return story.submitted_at ? (
    <Trans>
      Written by {name}, submitted {when}
    </Trans>
  ) : (
    <Trans>Written by {name}</Trans>
  );
}

/** As readers will see it, in each of its languages: what nobody looked at is not approved. */
function Readers({ story }: { story: Story }) {
  return [story.language, ...story.language_versions.map(({ language }) => language)].map((language) => (
    <Reader key={language} story={inLanguage(story, language)} main={language === story.language} />
  ));
}

function Reader({ story, main }: { story: Story; main: boolean }) {
  const { t } = useLingui();
  const name = LANGUAGES.find(({ code }) => code === story.language)?.name ?? story.language;
  const at = main ? "" : `versions.${story.language}.`;
  return (
    <article
      aria-label={main ? t`As readers will see it` : name}
      className="overflow-clip rounded-card border bg-surface"
    >
      {main && <Media story={story} />}
      <div className="p-4 sm:p-6">
        {!main && <p className="mb-2 text-label text-muted">{name}</p>}
        <Remarkable field={`${at}title`} className="mb-3">
          <p lang={story.language} className="text-card">
            {story.title}
          </p>
        </Remarkable>
        <Remarkable field={`${at}summary`}>
          <p lang={story.language} className="max-w-[62ch] text-section text-balance text-fg/90">
            {story.summary}
          </p>
        </Remarkable>
        {story.body_html && (
          <Remarkable field={`${at}body`} className="mt-5">
            <div lang={story.language}>
              <RichText html={story.body_html} className="text-read!" />
            </div>
          </Remarkable>
        )}
        {main && <StoryDocument story={story} />}
        {(story.kind === "link" || story.kind === "review") && (
          <Remarkable field={`${at}url`}>
            <LinkPreview story={story} />
          </Remarkable>
        )}
        {story.why_share && (
          <Remarkable field={`${at}why_share`} className="mt-6">
            <WhyShare lang={story.language}>{story.why_share}</WhyShare>
          </Remarkable>
        )}
      </div>
    </article>
  );
}

/** The picture of the card too, also where the page shows others. */
function Media({ story }: { story: Story }) {
  if (hasFilm(story)) return <StoryFilm story={story} />;
  return (
    <>
      <StoryPicture
        picture={story.image}
        kind={story.kind}
        sizes="(min-width: 64rem) 44rem, 100vw"
        urgency="first"
      />
      {hasGallery(story) && (
        <div className="mt-2">
          <StoryGallery story={story} />
        </div>
      )}
    </>
  );
}

function Waiting() {
  return (
    <SkeletonGroup>
      <Skeleton className="mb-6 h-20 w-96 max-w-full rounded-control" />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <Skeleton className="h-[36rem] rounded-card" />
        <Skeleton className="h-96 rounded-card" />
      </div>
    </SkeletonGroup>
  );
}
