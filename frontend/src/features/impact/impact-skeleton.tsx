import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

export function ImpactSkeleton() {
  return (
    <SkeletonGroup className="space-y-6">
      <div className="grid gap-6 lg:grid-cols-2">
        {["a", "b"].map((key) => (
          <div key={key}>
            <Skeleton className="mb-2 h-5 w-28" />
            <Skeleton className="h-24 rounded-card sm:h-26" />
          </div>
        ))}
      </div>
      <Skeleton className="h-80 rounded-card" />
      <Skeleton className="h-64 rounded-card" />
    </SkeletonGroup>
  );
}
