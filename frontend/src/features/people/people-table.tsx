import { Trans, useLingui } from "@lingui/react/macro";
import { Ellipsis } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { confirm } from "@/components/ui/confirm";
import { IconButton } from "@/components/ui/icon-button";
import { LazyMenu } from "@/components/ui/lazy-menu";
import { type Column, Table } from "@/components/ui/table";
import { toast } from "@/components/ui/toast";
import { type Person, useDeactivate, useReactivate } from "./api";
import { ROLE_NAMES } from "./role-names";

interface PeopleTableProps {
  people: readonly Person[];
  onEdit: (person: Person) => void;
}

export function PeopleTable({ people, onEdit }: PeopleTableProps) {
  const { t } = useLingui();
  const columns: Column<Person>[] = [
    { key: "name", label: t`Name`, heading: true, cell: (person) => <Name person={person} /> },
    { key: "team", label: t`Team`, cell: (person) => person.team?.name ?? "–" },
    { key: "country", label: t`Country`, cell: (person) => person.country || "–" },
    { key: "roles", label: t`Roles`, cell: (person) => <Roles person={person} /> },
    {
      key: "actions",
      label: t`Actions`,
      hideLabel: true,
      className: "max-sm:absolute max-sm:top-2 max-sm:right-1 sm:text-right",
      cell: (person) => <Actions person={person} onEdit={onEdit} />,
    },
  ];
  return (
    <Card flush>
      <Table caption={t`People`} columns={columns} rows={people} rowKey={(person) => person.id} />
    </Card>
  );
}

function Name({ person }: { person: Person }) {
  return (
    <span className="flex items-center gap-3">
      <Avatar name={person.name} />
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-2">
          {person.name}
          {!person.is_active && (
            <Badge>
              <Trans>Left</Trans>
            </Badge>
          )}
        </span>
        <span className="block break-all font-normal text-muted">{person.email}</span>
      </span>
    </span>
  );
}

function Roles({ person }: { person: Person }) {
  const { t } = useLingui();
  const shown = person.roles.filter((role) => role !== "employee" || person.roles.length === 1);
  return (
    <span className="flex flex-wrap gap-1 max-sm:justify-end">
      {shown.map((role) => (
        <Badge key={role} tone={role === "employee" ? "neutral" : "brand"}>
          {t(ROLE_NAMES[role as keyof typeof ROLE_NAMES])}
        </Badge>
      ))}
    </span>
  );
}

function Actions({ person, onEdit }: { person: Person; onEdit: (person: Person) => void }) {
  const { t } = useLingui();
  const deactivate = useDeactivate();
  const reactivate = useReactivate();
  const { name, id, abilities } = person;
  const undo = { label: t`Undo`, onSelect: () => reactivate.mutate(id) };
  const close = async () => {
    const yes = await confirm({
      title: t`Close the account of ${name}?`,
      body: t`They are signed out everywhere at once. Links they shared still lead on.`,
      action: t`Close account`,
      danger: true,
    });
    if (!yes) return;
    await deactivate.mutateAsync(id);
    toast({ title: t`The account of ${name} is closed`, undo: undo.onSelect });
  };
  return (
    <LazyMenu
      trigger={<IconButton label={t`Actions for ${name}`} icon={<Ellipsis aria-hidden size={18} />} />}
      items={[
        ...(abilities.update ? [{ label: t`Change`, onSelect: () => onEdit(person) }] : []),
        ...(abilities.deactivate ? [{ label: t`Close account`, onSelect: close, danger: true }] : []),
        ...(abilities.reactivate
          ? [{ label: t`Open account again`, onSelect: () => reactivate.mutate(id) }]
          : []),
      ]}
    />
  );
}
