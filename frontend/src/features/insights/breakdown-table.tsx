import { Trans, useLingui } from "@lingui/react/macro";
import { ChartNoAxesColumn, Download } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { type Column, Table } from "@/components/ui/table";
import { cx } from "@/lib/cx";
import { formatNumber, formatShare } from "@/lib/numbers";
import { type Breakdown, type BreakdownRow, type By, exportAddress } from "./api";
import type { Period } from "./periods";

interface BreakdownTableProps {
  breakdown: Breakdown;
  period: Period;
  /** The next answer is on its way; what stands here is the one before. */
  stale: boolean;
}

export function BreakdownTable({ breakdown, period, stale }: BreakdownTableProps) {
  const { t } = useLingui();
  const columns = useColumns(breakdown);
  if (breakdown.rows.length === 0) return <NothingYet />;
  return (
    <>
      <Card flush>
        <div className={cx("transition-opacity", stale && "opacity-60")}>
          <Table
            caption={t`Figures of the chosen period`}
            columns={columns}
            rows={[...breakdown.rows, { ...breakdown.total, key: "total" }]}
            rowKey={(row) => row.key}
          />
        </div>
      </Card>
      <div className="mt-3 flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-[68ch] text-muted">
          {breakdown.by === "team" && <Folding threshold={breakdown.threshold} />}
        </p>
        {breakdown.abilities.export && (
          <LinkButton
            href={exportAddress(period, breakdown.by)}
            variant="secondary"
            icon={<Download aria-hidden size={16} />}
            download
          >
            <Trans>Download this table (CSV)</Trans>
          </LinkButton>
        )}
      </div>
    </>
  );
}

function Folding({ threshold }: { threshold: number }) {
  return (
    <Trans>
      Teams of fewer than {threshold} people stand together in one row, so that nobody can be picked out.
    </Trans>
  );
}

function NothingYet() {
  return (
    <EmptyState
      icon={<ChartNoAxesColumn aria-hidden size={22} />}
      title={<Trans>Nothing was shared in this period</Trans>}
    >
      <Trans>Choose a longer period, or come back when the first stories have been shared.</Trans>
    </EmptyState>
  );
}

function useColumns({ by, definitions }: Breakdown): Column<BreakdownRow>[] {
  const { t } = useLingui();
  const headings: Record<By, string> = { story: t`Story`, channel: t`Channel`, team: t`Team` };
  const number = (key: "opened" | "confirmed" | "proven" | "human" | "machine", label: string) => ({
    key,
    label,
    numeric: true,
    cell: (row: BreakdownRow) => formatNumber(row[key]),
  });
  return [
    {
      key: "label",
      label: headings[by],
      heading: true,
      cell: (row) => <Name row={row} note={definitions.folded} />,
    },
    ...(by === "team" ? teamColumns(t`People`, t`Adoption`) : []),
    number("opened", t`Opened`),
    number("confirmed", t`Confirmed`),
    number("proven", t`Proven`),
    number("human", t`People's clicks`),
    number("machine", t`Machines`),
  ];
}

function teamColumns(people: string, adoption: string): Column<BreakdownRow>[] {
  return [
    {
      key: "headcount",
      label: people,
      numeric: true,
      cell: (row) => (row.headcount === null ? "–" : formatNumber(Math.round(row.headcount))),
    },
    {
      key: "adoption",
      label: adoption,
      numeric: true,
      cell: (row) => (row.adoption === null ? "–" : formatShare(row.adoption)),
    },
  ];
}

function Name({ row, note }: { row: BreakdownRow; note: string }) {
  if (row.key === "total") return <strong>{row.label}</strong>;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <span className="line-clamp-2">{row.label}</span>
      {row.folded && (
        <span title={note}>
          <Badge>
            <Trans>Small teams</Trans>
          </Badge>
        </span>
      )}
    </span>
  );
}
