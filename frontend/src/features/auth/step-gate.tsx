import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Flow } from "@/api/allauth";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { authStateQuery } from "./api";

interface StepGateProps {
  flow: Flow["id"];
  /** What to show when this step is waiting. */
  pending: (flow: Flow) => ReactNode;
  /** What to show when it is not: the step's beginning, or the way back. */
  otherwise: ReactNode;
}

/** The server knows which step somebody is at, so a reload or a second tab continues where they were. */
export function StepGate({ flow, pending, otherwise }: StepGateProps) {
  const state = useQuery(authStateQuery);
  if (state.isPending) {
    return (
      <SkeletonGroup className="mx-auto max-w-[26rem] space-y-4">
        <Skeleton className="h-9 w-48" />
        <Skeleton className="h-24" />
      </SkeletonGroup>
    );
  }
  if (state.error) return <ErrorState error={state.error} onRetry={state.refetch} />;
  const waiting = state.data.flows.find(({ id, is_pending: isPending }) => id === flow && isPending);
  return waiting ? pending(waiting) : otherwise;
}
