import { Trans } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { Spinner } from "@/components/ui/spinner";
import { safeNext } from "@/lib/paths";
import { type CastMember, castQuery, signInAsCast } from "./api";

/** The demo's people, each one click away. Exists in demo mode only. */
export function CastList() {
  const cast = useQuery(castQuery);
  const { mutate, variables, isPending } = useMutation({
    mutationFn: signInAsCast,
    onSuccess: () => location.assign(safeNext(new URLSearchParams(location.search).get("next"))),
  });
  return (
    <section aria-labelledby="cast-heading">
      <h2 id="cast-heading" className="mb-4 text-section">
        <Trans>Be one of these people</Trans>
      </h2>
      {cast.isPending && <CastSkeleton />}
      {cast.error && <ErrorState error={cast.error} onRetry={cast.refetch} />}
      {cast.data && (
        <ul className="divide-y overflow-clip rounded-card border bg-surface">
          {cast.data.map((member) => (
            <li key={member.key}>
              <CastButton
                member={member}
                busy={isPending && variables === member.key}
                onClick={() => !isPending && mutate(member.key)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface CastButtonProps {
  member: CastMember;
  busy: boolean;
  onClick: () => void;
}

function CastButton({ member, busy, onClick }: CastButtonProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex min-h-16 w-full items-center gap-3 px-4 py-3 text-left transition-colors duration-[120ms] hover:bg-raised focus-visible:-outline-offset-2"
    >
      <Avatar name={member.name} size="md" />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{member.name}</span>
        <span className="block text-muted">
          {member.role_label} · {member.what}
        </span>
      </span>
      {busy ? <Spinner /> : <ChevronRight aria-hidden size={18} className="text-muted" />}
    </button>
  );
}

function CastSkeleton() {
  return (
    <SkeletonGroup className="space-y-2">
      {["a", "b", "c", "d", "e", "f", "g"].map((key) => (
        <Skeleton key={key} className="h-16" />
      ))}
    </SkeletonGroup>
  );
}
