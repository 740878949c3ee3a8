import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { Session } from "@/api/allauth";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { toast } from "@/components/ui/toast";
import { formatMoment } from "@/lib/dates";
import { AccountList, AccountRow } from "./account-list";
import { accountQueries, endSessions, useAccountChange } from "./api";
import { describeBrowser } from "./describe-browser";

export function SessionsCard() {
  const sessions = useQuery(accountQueries.sessions);
  return (
    <Card
      title={<Trans>Where you are signed in</Trans>}
      description={<Trans>End what you do not recognise, then change your password.</Trans>}
    >
      <AccountList query={sessions}>{(list) => <Sessions list={list} />}</AccountList>
    </Card>
  );
}

function Sessions({ list }: { list: Session[] }) {
  const { t } = useLingui();
  const end = useAccountChange(endSessions, { onSuccess: () => toast({ title: t`Signed out there` }) });
  const others = list.filter((session) => !session.is_current).map((session) => session.id);
  return (
    <>
      <ul className="divide-y">
        {list.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            busy={end.isPending && end.variables.includes(session.id)}
            onEnd={() => end.mutate([session.id])}
          />
        ))}
      </ul>
      {others.length > 1 && (
        <Button variant="secondary" className="mt-4" busy={end.isPending} onClick={() => end.mutate(others)}>
          <Trans>Sign out everywhere else</Trans>
        </Button>
      )}
    </>
  );
}

function SessionRow({ session, busy, onEnd }: { session: Session; busy: boolean; onEnd: () => void }) {
  const seen = formatMoment(new Date((session.last_seen_at ?? session.created_at) * 1000));
  const since = formatMoment(new Date(session.created_at * 1000));
  return (
    <AccountRow
      title={
        <>
          {describeBrowser(session.user_agent)}
          {session.is_current && (
            <Badge tone="ok">
              <Trans>This device</Trans>
            </Badge>
          )}
        </>
      }
      note={session.last_seen_at ? <Trans>Last used {seen}</Trans> : <Trans>Since {since}</Trans>}
      actions={
        !session.is_current && (
          <Button variant="ghost" size="sm" busy={busy} onClick={onEnd}>
            <Trans>Sign out</Trans>
          </Button>
        )
      }
    />
  );
}
