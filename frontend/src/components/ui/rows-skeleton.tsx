import { Skeleton, SkeletonGroup } from "./skeleton";

/** For a table whose rows begin with a small picture. */
export function RowsSkeleton({ rows }: { rows: number }) {
  return (
    <SkeletonGroup className="overflow-clip rounded-card border bg-surface">
      <div className="hidden h-9 sm:block" />
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boxes that never move
        <div key={index} className="flex items-center gap-3 border-t p-4 first:border-t-0 sm:py-3">
          <Skeleton className="aspect-[1.91] w-20 shrink-0" />
          <Skeleton className="h-5 max-w-md flex-1" />
        </div>
      ))}
    </SkeletonGroup>
  );
}
