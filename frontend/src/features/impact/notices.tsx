import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { channelsQuery } from "@/api/channels";
import type { Share } from "@/api/shares";
import { Notice } from "./notice";

/** Above everything else: these are about the person's own name. Nothing at all where nothing was wrong. */
export function Notices({ shares }: { shares: readonly Share[] }) {
  const channels = useQuery(channelsQuery);
  const noticed = shares.flatMap((share) => (share.notice ? [{ share, notice: share.notice }] : []));
  if (noticed.length === 0) return null;
  const labelOf = (key: string) => channels.data?.find((channel) => channel.key === key)?.label ?? key;
  return (
    <section className="rounded-card border border-l-4 border-l-warn bg-surface">
      <h2 className="flex items-center gap-2 p-4 text-card sm:px-5">
        <TriangleAlert aria-hidden size={18} className="shrink-0 text-warn" />
        <Trans>Something you shared was wrong</Trans>
      </h2>
      <ul className="divide-y border-t">
        {noticed.map(({ share, notice }) => (
          <li key={share.id} className="p-4 sm:p-5">
            <Notice share={share} notice={notice} channel={labelOf(share.channel)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
