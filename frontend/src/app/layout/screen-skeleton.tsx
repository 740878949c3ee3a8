import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

/** While a screen's code is on its way, which prefetching makes rare. */
export function ScreenSkeleton() {
  return (
    <SkeletonGroup className="min-h-[60dvh]">
      <Skeleton className="h-9 w-56" />
      <Skeleton className="mt-6 h-48 w-full rounded-card" />
      <Skeleton className="mt-4 h-24 w-full rounded-card" />
    </SkeletonGroup>
  );
}
