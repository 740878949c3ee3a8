import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

/** The same boxes as the figures and the graph, so that nothing jumps. */
export function InsightsSkeleton() {
  return (
    <SkeletonGroup>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-5 sm:gap-4">
        <Skeleton className="col-span-2 h-[124px] rounded-card lg:col-span-1" />
        {["confirmed", "proven", "human", "machine"].map((key) => (
          <Skeleton key={key} className="h-[124px] rounded-card" />
        ))}
      </div>
      <Skeleton className="mt-4 h-[386px] rounded-card" />
    </SkeletonGroup>
  );
}
