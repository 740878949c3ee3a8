import { Trans } from "@lingui/react/macro";
import type { Channel } from "@/api/channels";
import { isShared, type Share } from "@/api/shares";
import { ChannelIcon } from "@/components/channel-icon";
import { Button } from "@/components/ui/button";
import { formatDay } from "@/lib/dates";

interface EarlierSharesProps {
  shares: readonly Share[];
  channels: readonly Channel[];
  onAsk: (share: Share) => void;
}

const SHOWN = 3;

/** Where this person brought the story before, and the questions that are still open. */
export default function EarlierShares({ shares, channels, onAsk }: EarlierSharesProps) {
  const made = shares.filter(({ state }) => state !== "undone").slice(0, SHOWN);
  if (made.length === 0) return null;
  const channelOf = (share: Share) => channels.find(({ key }) => key === share.channel);
  return (
    <ul className="mb-4 divide-y rounded-control bg-raised px-3">
      {made.map((share) => (
        <li key={share.id} className="flex min-h-11 flex-wrap items-center gap-x-2.5 gap-y-1 py-1.5">
          <ChannelIcon channel={share.channel} size={16} />
          <span className="min-w-0 flex-1 basis-40">
            <Line share={share} channel={channelOf(share)} />
          </span>
          {share.state === "opened" && (
            <Button variant="secondary" size="sm" onClick={() => onAsk(share)}>
              {channelOf(share)?.visibility === "private" ? (
                <Trans>Did you send it?</Trans>
              ) : (
                <Trans>Did you post it?</Trans>
              )}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Line({ share, channel }: { share: Share; channel: Channel | undefined }) {
  const network = channel?.label ?? share.channel;
  const day = formatDay(share.confirmed_at ?? share.created_at);
  return isShared(share) ? (
    <Trans>
      You shared this: {network}, {day}
    </Trans>
  ) : (
    <Trans>
      You opened this: {network}, {day}
    </Trans>
  );
}
