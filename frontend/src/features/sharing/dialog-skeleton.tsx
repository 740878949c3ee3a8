import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

export function DialogSkeleton() {
  return (
    <SkeletonGroup>
      <div className="flex gap-2 overflow-clip sm:grid sm:grid-cols-5">
        {["a", "b", "c", "d", "e"].map((key) => (
          <Skeleton key={key} className="h-17 w-20 shrink-0 sm:w-auto" />
        ))}
      </div>
      <Skeleton className="mt-5 h-5 w-24" />
      <Skeleton className="mt-2 h-36 w-full" />
      <Skeleton className="mt-5 h-20 w-full rounded-card" />
    </SkeletonGroup>
  );
}
