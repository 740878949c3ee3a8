import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { CircleAlert, LoaderCircle, Pause } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import { formatLongDay, formatRelative } from "@/lib/dates";
import { type FeedSource, isBeingRead } from "./api";
import { SourceActions } from "./source-actions";

interface SourceTableProps {
  sources: readonly FeedSource[];
  onEdit: (source: FeedSource) => void;
}

/** In the server's order: broken ones on top. */
export function SourceTable({ sources, onEdit }: SourceTableProps) {
  const { t } = useLingui();
  const columns: Column<FeedSource>[] = [
    { key: "title", label: t`Feed`, heading: true, cell: (source) => <Title source={source} /> },
    {
      key: "polled",
      label: t`Last look`,
      cell: ({ polled_at }) => (polled_at ? formatRelative(polled_at) : "–"),
    },
    { key: "next", label: t`Next look`, cell: (source) => <Next source={source} /> },
    { key: "today", label: t`Today`, numeric: true, cell: (source) => <Today source={source} /> },
    {
      key: "actions",
      label: t`Actions`,
      hideLabel: true,
      className: "max-sm:absolute max-sm:top-2 max-sm:right-1 sm:text-right",
      cell: (source) => <SourceActions source={source} onEdit={onEdit} />,
    },
  ];
  return (
    <Card flush>
      <Table caption={t`Feeds`} columns={columns} rows={sources} rowKey={(source) => source.id} />
    </Card>
  );
}

function Title({ source }: { source: FeedSource }) {
  const topic = source.topic?.name;
  return (
    <span className="block min-w-0 max-sm:pr-10">
      <span className="flex flex-wrap items-center gap-2">
        {source.title || <Trans>New feed</Trans>}
        <Standing source={source} />
      </span>
      <span className="block break-all font-normal text-muted">{source.address}</span>
      {topic && (
        <span className="mt-1 block font-normal text-muted">
          <Trans>For the topic {topic}</Trans>
        </span>
      )}
      {source.reason && <Reason source={source} />}
    </span>
  );
}

function Standing({ source }: { source: FeedSource }) {
  if (source.paused)
    return (
      <Badge icon={<Pause aria-hidden size={12} />}>
        <Trans>Paused</Trans>
      </Badge>
    );
  if (source.broken_since)
    return (
      <Badge tone="bad" icon={<CircleAlert aria-hidden size={12} />}>
        <Trans>Broken</Trans>
      </Badge>
    );
  if (isBeingRead(source))
    return (
      <Badge
        tone="brand"
        icon={<LoaderCircle aria-hidden size={12} className="animate-spin motion-reduce:animate-none" />}
      >
        <Trans>Being read</Trans>
      </Badge>
    );
  return null;
}

function Reason({ source }: { source: FeedSource }) {
  const since = source.broken_since && formatLongDay(source.broken_since.slice(0, 10));
  return (
    <span className="mt-1 block font-normal text-bad">
      {source.reason_text} {since && <Trans>Since {since}.</Trans>}
    </span>
  );
}

function Next({ source }: { source: FeedSource }) {
  if (source.paused) return "–";
  if (Date.parse(source.next_poll_at) <= Date.now()) return <Trans>In a moment</Trans>;
  return formatRelative(source.next_poll_at);
}

function Today({ source }: { source: FeedSource }) {
  const { taken, held } = source.today;
  const cap = source.daily_cap;
  return (
    <span className="block text-right">
      <Trans>
        {taken} of {cap}
      </Trans>
      {held > 0 && (
        <span className="block text-label text-muted">
          <Plural value={held} one="# more held back" other="# more held back" />
        </span>
      )}
    </span>
  );
}
