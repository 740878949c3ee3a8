import { Trans } from "@lingui/react/macro";
import { Button } from "./button";

interface LoadMoreProps {
  hasMore: boolean;
  busy: boolean;
  onClick: () => void;
}

/** For `useInfiniteQuery`: `<LoadMore hasMore={q.hasNextPage} busy={q.isFetchingNextPage} onClick={q.fetchNextPage} />` */
export function LoadMore({ hasMore, busy, onClick }: LoadMoreProps) {
  if (!hasMore) return null;
  return (
    <div className="mt-6 flex justify-center">
      <Button variant="secondary" busy={busy} onClick={() => onClick()}>
        <Trans>Load more</Trans>
      </Button>
    </div>
  );
}
