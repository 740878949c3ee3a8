import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { FEED_GRID } from "./feed-list";

/** Boxes of the cards' own sizes, so that nothing moves when they arrive. */
export function FeedSkeleton() {
  return (
    <SkeletonGroup>
      <div className={FEED_GRID}>
        {["a", "b", "c", "d", "e", "f"].map((key) => (
          <div key={key} className="overflow-clip rounded-card border bg-surface">
            <Skeleton className="aspect-[1.91] w-full rounded-none" />
            <div className="p-4 sm:p-5">
              <Skeleton className="h-5 w-24 rounded-full" />
              <Skeleton className="mt-2.5 h-[2.875rem] w-4/5" />
              <Skeleton className="mt-2 h-14 w-full" />
              <div className="mt-4 flex items-center justify-between">
                <Skeleton className="size-8 rounded-full" />
                <Skeleton className="h-11 w-24 sm:h-10" />
              </div>
            </div>
          </div>
        ))}
      </div>
    </SkeletonGroup>
  );
}
