import { Trans, useLingui } from "@lingui/react/macro";
import { Ellipsis } from "lucide-react";
import type { LibraryRow } from "@/api/stories";
import { StoryStateBadge } from "@/components/story-state-badge";
import { StoryThumb } from "@/components/story-thumb";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { LazyMenu } from "@/components/ui/lazy-menu";
import { type Column, Table } from "@/components/ui/table";
import { formatDay, formatRelative } from "@/lib/dates";
import { formatNumber } from "@/lib/numbers";
import { paths } from "@/lib/paths";
import { KINDS } from "./kinds";

export function LibraryTable({ stories }: { stories: readonly LibraryRow[] }) {
  const { t } = useLingui();
  const columns: Column<LibraryRow>[] = [
    {
      key: "title",
      label: t`Story`,
      heading: true,
      className: "max-sm:pr-12 sm:w-full",
      cell: (row) => <Title story={row} />,
    },
    { key: "state", label: t`State`, cell: (row) => <StoryStateBadge state={row.state} /> },
    {
      key: "author",
      label: t`Author`,
      className: "whitespace-nowrap sm:max-xl:hidden",
      cell: (row) => row.author.name,
    },
    { key: "dates", label: t`When`, cell: (row) => <When story={row} /> },
    {
      key: "audience",
      label: t`Audience`,
      numeric: true,
      cell: (row) => (row.audience_count ? formatNumber(row.audience_count) : <Nobody />),
    },
    ...(stories.some(mayBeRepaired)
      ? [
          {
            key: "repair",
            label: t`Actions`,
            hideLabel: true,
            className: "max-sm:absolute max-sm:top-2 max-sm:right-1 sm:text-right",
            cell: (row: LibraryRow) => <Repair story={row} />,
          },
        ]
      : []),
  ];
  return (
    <Card flush>
      <Table caption={t`Stories`} columns={columns} rows={stories} rowKey={(row) => row.id} />
    </Card>
  );
}

function Title({ story }: { story: LibraryRow }) {
  const { t } = useLingui();
  return (
    <span className="flex items-center gap-3">
      <StoryThumb story={story} />
      <span className="min-w-0">
        <AppLink
          href={paths.editStory(story.id)}
          className="line-clamp-2 rounded-sm py-1 underline-offset-[0.2em] hover:underline"
        >
          {story.title}
        </AppLink>
        <span className="block text-label text-muted">
          {[t(KINDS[story.kind].label), story.languages.join(", ").toUpperCase(), story.campaign?.name]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
    </span>
  );
}

/** The date that matters in this state. */
function When({ story }: { story: LibraryRow }) {
  const published = story.published_at && formatDay(story.published_at);
  const ends = story.expires_at && formatDay(story.expires_at);
  const touched = formatRelative(story.updated_at);
  return (
    <span className="whitespace-nowrap text-muted max-sm:whitespace-normal">
      {story.state === "scheduled" && <Trans>from {published}</Trans>}
      {story.state === "expired" && <Trans>until {ends}</Trans>}
      {story.state === "live" && (ends ? <Trans>until {ends}</Trans> : <Trans>since {published}</Trans>)}
      {(story.state === "draft" || story.state === "in_review" || story.state === "sent_back") && touched}
    </span>
  );
}

const mayBeRepaired = ({ abilities }: LibraryRow) => abilities.correct || abilities.retract;

/** What went out and is not right is repaired in the open, by who may approve. */
function Repair({ story }: { story: LibraryRow }) {
  const { t } = useLingui();
  const { id, title, abilities } = story;
  if (!mayBeRepaired(story)) return null;
  return (
    <LazyMenu
      trigger={<IconButton label={t`Actions for ${title}`} icon={<Ellipsis aria-hidden size={18} />} />}
      items={[
        ...(abilities.correct ? [{ label: t`Correct it`, href: paths.correctStory(id) }] : []),
        ...(abilities.retract ? [{ label: t`Retract it`, href: paths.retractStory(id), danger: true }] : []),
      ]}
    />
  );
}

function Nobody() {
  return (
    <span className="text-muted">
      <Trans>nobody</Trans>
    </span>
  );
}
