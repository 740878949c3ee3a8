import { Trans } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { channelsQuery } from "@/api/channels";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { impactQueries } from "./api";
import { ShareRow } from "./share-row";

export function ShareList({ hideWhenEmpty }: { hideWhenEmpty: boolean }) {
  const shares = useInfiniteQuery(impactQueries.shares);
  const channels = useQuery(channelsQuery);
  const labelOf = (key: string) => channels.data?.find((channel) => channel.key === key)?.label ?? key;
  const rows = shares.data?.pages.flatMap((page) => page.results);
  if (hideWhenEmpty && !rows?.length) return null;
  return (
    <>
      <Card flush title={<Trans>Your shares</Trans>} description={<Trans>Only you see this list.</Trans>}>
        {shares.isPending && <RowSkeletons />}
        {shares.error && !rows && <ErrorState error={shares.error} onRetry={shares.refetch} />}
        {rows && (
          <ul className="divide-y border-t">
            {rows.map((share) => (
              <ShareRow key={share.id} share={share} channel={labelOf(share.channel)} />
            ))}
          </ul>
        )}
      </Card>
      <LoadMore
        hasMore={shares.hasNextPage}
        busy={shares.isFetchingNextPage}
        onClick={shares.fetchNextPage}
      />
    </>
  );
}

function RowSkeletons() {
  return (
    <SkeletonGroup className="space-y-4 border-t p-4 sm:p-5">
      {["a", "b", "c"].map((key) => (
        <div key={key} className="flex gap-4">
          <Skeleton className="hidden h-17 w-32 sm:block" />
          <div className="flex-1">
            <Skeleton className="h-6 w-3/5" />
            <Skeleton className="mt-2 h-5 w-32" />
            <Skeleton className="mt-3 h-8 w-48" />
          </div>
        </div>
      ))}
    </SkeletonGroup>
  );
}
