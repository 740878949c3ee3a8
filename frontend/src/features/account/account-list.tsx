import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

interface AccountListProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** Waiting, failing and showing, the same in every card of the security screen. */
export function AccountList<Data>({ query, children }: AccountListProps<Data>) {
  if (query.isPending) {
    return (
      <SkeletonGroup>
        <Skeleton className="h-12" />
      </SkeletonGroup>
    );
  }
  if (query.error) return <ErrorState error={query.error} onRetry={query.refetch} />;
  return children(query.data as Data);
}

interface RowProps {
  title: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
}

export function AccountRow({ title, note, actions }: RowProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2 font-medium">{title}</div>
        {note && <p className="text-muted">{note}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-1">{actions}</div>}
    </li>
  );
}
