import { Trans } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { notificationsQuery } from "./api";

/** Which mails a person gets. What cannot be switched off is shown too, with the reason. */
export function NotificationsCard() {
  const preferences = useQuery(notificationsQuery);
  return (
    <Card
      title={<Trans>Mails</Trans>}
      description={<Trans>What you want to hear by mail. Nothing here reminds you to share.</Trans>}
    >
      {preferences.isPending && (
        <SkeletonGroup>
          <Skeleton className="h-48" />
        </SkeletonGroup>
      )}
      {preferences.error && <ErrorState error={preferences.error} onRetry={preferences.refetch} />}
      {preferences.data && <Kinds kinds={preferences.data.kinds} />}
    </Card>
  );
}

type Kind = components["schemas"]["Kind"];

function Kinds({ kinds }: { kinds: readonly Kind[] }) {
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (kind: { name: string; email: boolean }) =>
      data(api.PATCH("/api/v1/me/notifications/", { body: { kinds: [kind] } })),
    onSuccess: (answer) => client.setQueryData(notificationsQuery.queryKey, answer),
  });
  const wanted = (kind: Kind) =>
    change.isPending && change.variables.name === kind.name ? change.variables.email : kind.email;
  return (
    <div className="divide-y">
      {kinds.map((kind) => (
        <Switch
          key={kind.name}
          label={kind.label}
          hint={kind.description}
          checked={kind.essential || wanted(kind)}
          disabled={kind.essential}
          onChange={(event) => change.mutate({ name: kind.name, email: event.target.checked })}
        />
      ))}
    </div>
  );
}
