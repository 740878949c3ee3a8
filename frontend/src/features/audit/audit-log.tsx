import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { ScrollText } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { formatMoment } from "@/lib/dates";
import { type AuditEvent, auditQueries } from "./api";

export function AuditLog() {
  const log = useInfiniteQuery(auditQueries.list());
  if (log.isPending) {
    return (
      <SkeletonGroup>
        <Skeleton className="h-[60vh] rounded-card" />
      </SkeletonGroup>
    );
  }
  if (log.error) return <ErrorState error={log.error} onRetry={log.refetch} />;
  const events = log.data.pages.flatMap((page) => page.results);
  if (events.length === 0) return <Nothing />;
  return (
    <>
      <Card flush>
        <ol className="divide-y">
          {events.map((event) => (
            <Entry key={event.id} event={event} />
          ))}
        </ol>
      </Card>
      <LoadMore hasMore={log.hasNextPage} busy={log.isFetchingNextPage} onClick={log.fetchNextPage} />
    </>
  );
}

function Entry({ event }: { event: AuditEvent }) {
  const { t } = useLingui();
  const name = event.actor?.name ?? t`The system`;
  return (
    <li className="flex items-center gap-3 px-4 py-3">
      <Avatar name={name} />
      <p className="min-w-0 flex-1">
        <span className="font-medium">{name}</span> {event.sentence}
        {event.target_label && <span className="text-muted"> · {event.target_label}</span>}
        <time dateTime={event.at} className="block text-label text-muted tabular-nums">
          {formatMoment(event.at)}
        </time>
      </p>
    </li>
  );
}

function Nothing() {
  return (
    <EmptyState
      icon={<ScrollText aria-hidden size={22} />}
      title={<Trans>Nothing has been changed yet</Trans>}
    >
      <Trans>Every change to a story, a guideline, a role or a setting will stand here.</Trans>
    </EmptyState>
  );
}
