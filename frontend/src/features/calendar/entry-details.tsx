import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Megaphone, PencilLine } from "lucide-react";
import { channelsQuery } from "@/api/channels";
import { ChannelIcon } from "@/components/channel-icon";
import { StoryStateBadge } from "@/components/story-state-badge";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { cx } from "@/lib/cx";
import { formatMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { Entry } from "./api";
import { campaignColour } from "./entry-face";
import { MoveForm } from "./move-form";

interface EntryDetailsProps {
  entry: Entry;
  zone: string;
  onMove: (at: string | null) => void;
}

export function EntryDetails({ entry, zone, onMove }: EntryDetailsProps) {
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-2">
        <StoryStateBadge state={entry.state} />
        {entry.promotional && (
          <Badge icon={<Megaphone aria-hidden size={12} />}>
            <Trans>Promotional</Trans>
          </Badge>
        )}
      </div>
      <Facts entry={entry} />
      {entry.abilities.move ? <MoveForm entry={entry} zone={zone} onMove={onMove} /> : <Settled />}
      <LinkButton
        variant="secondary"
        href={paths.editStory(entry.id)}
        icon={<PencilLine aria-hidden size={16} />}
        className="w-full"
      >
        <Trans>Open in the editor</Trans>
      </LinkButton>
    </div>
  );
}

function Facts({ entry }: { entry: Entry }) {
  const { t } = useLingui();
  const author = entry.author.name;
  const moment = entry.at && formatMoment(entry.at);
  const until = entry.expires_at && formatMoment(entry.expires_at);
  return (
    <div className="space-y-1.5 text-muted">
      <p className="text-fg">
        {moment ?? t`Not planned yet`}
        {until && (
          <span className="text-muted">
            {" "}
            <Trans>until {until}</Trans>
          </span>
        )}
      </p>
      {entry.late && (
        <p className="text-warn">
          <Trans>This moment has passed. It goes out as soon as it is approved.</Trans>
        </p>
      )}
      <p>
        <Trans>by {author}</Trans> · {entry.languages.join(", ").toUpperCase()}
      </p>
      {entry.campaign && (
        <p className="flex items-center gap-2">
          <span aria-hidden className={cx("size-2.5 rounded-full", campaignColour(entry.campaign.id))} />
          {entry.campaign.name}
        </p>
      )}
      <Channels entry={entry} />
    </div>
  );
}

function Channels({ entry }: { entry: Entry }) {
  const channels = useQuery(channelsQuery);
  if (entry.channels.length === 0)
    return (
      <p>
        <Trans>No suggested texts yet, so it counts for no channel.</Trans>
      </p>
    );
  const label = (key: string) => channels.data?.find((channel) => channel.key === key)?.label ?? key;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {entry.channels.map((key) => (
        <li key={key} className="flex items-center gap-1.5">
          <ChannelIcon channel={key} size={14} />
          {label(key)}
        </li>
      ))}
    </ul>
  );
}

function Settled() {
  return (
    <p className="text-muted">
      <Trans>It is out already, so its moment no longer changes.</Trans>
    </p>
  );
}
