import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { channelsQuery } from "@/api/channels";
import type { Share } from "@/api/shares";
import { ChannelIcon } from "@/components/channel-icon";
import { TextLink } from "@/components/ui/text-link";
import { formatDay } from "@/lib/dates";
import { paths } from "@/lib/paths";

const SHOWN = 4;

/** Beside a story: where this person brought it, and how many came by that link. */
export function MyShares({ shares }: { shares: readonly Share[] }) {
  const channels = useQuery(channelsQuery);
  const made = shares.filter(({ state }) => state !== "undone").slice(0, SHOWN);
  if (made.length === 0) return null;
  const labelOf = (key: string) => channels.data?.find((channel) => channel.key === key)?.label ?? key;
  return (
    <section className="rounded-card border bg-surface p-4 sm:p-5">
      <h2 className="font-medium">
        <Trans>Your shares of this story</Trans>
      </h2>
      <ul className="mt-2 space-y-2">
        {made.map((share) => (
          <li key={share.id} className="flex items-center gap-2.5">
            <ChannelIcon channel={share.channel} size={17} />
            <span className="min-w-0 flex-1">
              {labelOf(share.channel)}
              <span className="text-muted"> · {formatDay(share.confirmed_at ?? share.created_at)}</span>
            </span>
            <span className="text-muted tabular-nums">
              <ClickCount clicks={share.clicks.human} />
            </span>
          </li>
        ))}
      </ul>
      <TextLink href={paths.impact} className="mt-3 inline-block">
        <Trans>All about my impact</Trans>
      </TextLink>
    </section>
  );
}

function ClickCount({ clicks }: { clicks: number }) {
  return <Plural value={clicks} one="# click" other="# clicks" />;
}
