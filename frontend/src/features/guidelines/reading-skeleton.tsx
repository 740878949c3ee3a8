import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

export function ReadingSkeleton() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-7 w-24" />
      <Skeleton className="mt-1 h-9 w-4/5 max-w-[30rem]" />
      <Skeleton className="mt-2 h-5 w-72" />
      <div className="mt-6 max-w-[44rem] space-y-8">
        {["a", "b", "c"].map((key) => (
          <div key={key}>
            <Skeleton className="h-7 w-64" />
            <Skeleton className="mt-3 h-14 w-full" />
            <Skeleton className="mt-4 h-32 w-full" />
          </div>
        ))}
      </div>
    </SkeletonGroup>
  );
}
