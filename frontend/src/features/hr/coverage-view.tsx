import { Trans, useLingui } from "@lingui/react/macro";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { Stat } from "@/components/ui/stat";
import { type Column, Table } from "@/components/ui/table";
import { formatNumber, formatShare } from "@/lib/numbers";
import type { Coverage } from "./api";

type TeamRow = Coverage["by_team"][number];

export function CoverageView({ coverage }: { coverage: Coverage }) {
  const { t } = useLingui();
  const { acknowledged, earlier, open, audience_count: audience, threshold } = coverage;
  if (acknowledged === null || earlier === null || open === null) {
    return (
      <p className="max-w-[68ch] text-muted">
        <Trans>This guideline is for fewer than {threshold} people. Groups this small are not shown.</Trans>
      </p>
    );
  }
  const figures = [
    { label: t`For`, value: audience, definition: t`People in the audience today.` },
    { label: t`Acknowledged`, value: acknowledged, definition: t`They acknowledged exactly this version.` },
    {
      label: t`Earlier version`,
      value: earlier,
      definition: t`They acknowledged an earlier version, and this one did not ask them again.`,
    },
    {
      label: t`Open`,
      value: open,
      definition: t`They have not acknowledged it, or only a version that no longer counts.`,
    },
  ];
  return (
    <div className="space-y-8">
      <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
        {figures.map((figure) => (
          <Stat
            key={figure.label}
            label={figure.label}
            value={formatNumber(figure.value)}
            definition={figure.definition}
          />
        ))}
      </div>
      <ByTeam rows={coverage.by_team} threshold={threshold} />
    </div>
  );
}

function ByTeam({ rows, threshold }: { rows: readonly TeamRow[]; threshold: number }) {
  const { t } = useLingui();
  const nameOf = (row: TeamRow) => row.team ?? (row.folded ? t`Small teams together` : t`Without a team`);
  const columns: Column<TeamRow>[] = [
    { key: "team", label: t`Team`, heading: true, cell: nameOf },
    { key: "count", label: t`People`, numeric: true, cell: (row) => formatNumber(row.count) },
    {
      key: "acknowledged",
      label: t`Acknowledged`,
      numeric: true,
      cell: (row) => formatNumber(row.acknowledged),
    },
    { key: "earlier", label: t`Earlier version`, numeric: true, cell: (row) => formatNumber(row.earlier) },
    { key: "open", label: t`Open`, numeric: true, cell: (row) => formatNumber(row.open) },
    {
      key: "share",
      label: t`Covered`,
      className: "sm:w-52",
      cell: (row) => <Covered name={nameOf(row)} row={row} />,
    },
  ];
  return (
    <section aria-labelledby="teams">
      <h2 id="teams" className="mb-3 text-section">
        <Trans>By team</Trans>
      </h2>
      <Card flush>
        <Table caption={t`Coverage by team`} columns={columns} rows={rows} rowKey={(row) => nameOf(row)} />
      </Card>
      <p className="mt-3 max-w-[68ch] text-balance text-muted">
        <Trans>
          Teams of fewer than {threshold} people stand together in one row, so that nobody can be picked out.
        </Trans>
      </p>
    </section>
  );
}

function Covered({ name, row }: { name: string; row: TeamRow }) {
  const covered = row.count ? (row.acknowledged + row.earlier) / row.count : 0;
  return (
    <span className="flex items-center gap-3">
      <span className="w-24 flex-1">
        <Progress label={name} value={row.acknowledged + row.earlier} max={Math.max(1, row.count)} />
      </span>
      <span className="w-12 whitespace-nowrap text-right tabular-nums">{formatShare(covered)}</span>
    </span>
  );
}
