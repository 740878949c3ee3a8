import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

export function StorySkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-7 w-20" />
      <Skeleton className="mt-1 h-9 w-4/5 max-w-[34rem]" />
      <Skeleton className="mt-3 h-8 w-64" />
      <div className="mt-6 grid gap-6 lg:grid-cols-[minmax(0,1fr)_19rem] lg:gap-8">
        <div>
          <Skeleton className="aspect-[1.91] w-full rounded-card" />
          <Skeleton className="mt-5 h-14 w-full" />
          <Skeleton className="mt-5 h-48 w-full" />
        </div>
        <Skeleton className="hidden h-56 rounded-card lg:block" />
      </div>
    </SkeletonGroup>
  );
}
