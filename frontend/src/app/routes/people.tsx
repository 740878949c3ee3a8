import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Search, UserPlus, Users } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { audienceQueries } from "@/api/audiences";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { type Person, peopleQueries } from "@/features/people/api";
import { PeopleTable } from "@/features/people/people-table";
import { useSearchParam } from "@/lib/use-search-param";

const InviteDialog = lazy(() => import("@/features/people/invite-dialog"));
const PersonDialog = lazy(() => import("@/features/people/person-dialog"));

type Open = "invite" | Person | null;

export default function People() {
  const { t } = useLingui();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        title={t`People`}
        description={<Trans>Who is here, in which team, and what they may do.</Trans>}
        actions={
          <Button icon={<UserPlus aria-hidden size={18} />} onClick={() => setOpen("invite")}>
            <Trans>Invite a colleague</Trans>
          </Button>
        }
      />
      <Filters />
      <Rows onEdit={setOpen} />
      <Suspense>
        {open === "invite" && <InviteDialog onClose={close} />}
        {open && open !== "invite" && <PersonDialog key={open.id} person={open} onClose={close} />}
      </Suspense>
    </>
  );
}

function Filters() {
  const { t } = useLingui();
  const [search, setSearch] = useSearchParam("q");
  const [team, setTeam] = useSearchParam("team");
  const teams = useQuery(audienceQueries.teams);
  return (
    <div className="mb-4 grid gap-3 sm:flex sm:flex-wrap">
      <Field label={<Trans>Search by name or address</Trans>} hideLabel>
        <Input
          type="search"
          icon={<Search aria-hidden size={16} />}
          placeholder={t`Search by name or address`}
          defaultValue={search}
          onChange={(event) => setSearch(event.target.value || null)}
        />
      </Field>
      <Field label={<Trans>Team</Trans>} hideLabel>
        <Select
          value={team}
          placeholder={t`All teams`}
          onChange={(event) => setTeam(event.target.value || null)}
          options={(teams.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      </Field>
    </div>
  );
}

function Rows({ onEdit }: { onEdit: (person: Person) => void }) {
  const [search] = useSearchParam("q");
  const [team] = useSearchParam("team");
  const people = useInfiniteQuery(peopleQueries.list({ search, team: Number(team) || undefined }));
  if (people.isPending) return <Waiting />;
  if (people.error) return <ErrorState error={people.error} onRetry={people.refetch} />;
  const rows = people.data.pages.flatMap((page) => page.results);
  if (rows.length === 0) {
    return (
      <EmptyState icon={<Users aria-hidden size={22} />} title={<Trans>Nobody matches</Trans>}>
        <Trans>Try a part of the name, or another team.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      <PeopleTable people={rows} onEdit={onEdit} />
      <LoadMore
        hasMore={people.hasNextPage}
        busy={people.isFetchingNextPage}
        onClick={people.fetchNextPage}
      />
    </>
  );
}

function Waiting() {
  return (
    <SkeletonGroup>
      <Skeleton className="h-[70vh] rounded-card" />
    </SkeletonGroup>
  );
}
