import { Trans, useLingui } from "@lingui/react/macro";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatLongDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { GuidelineRow } from "./api";

export function GuidelineList({ guidelines }: { guidelines: readonly GuidelineRow[] }) {
  const { t } = useLingui();
  const columns: Column<GuidelineRow>[] = [
    {
      key: "title",
      label: t`Guideline`,
      heading: true,
      cell: (row) => <TextLink href={paths.editGuideline(row.id)}>{row.title}</TextLink>,
    },
    { key: "published", label: t`In force`, cell: (row) => <InForce row={row} /> },
    { key: "draft", label: t`Draft`, cell: (row) => <Draft row={row} /> },
    {
      key: "coverage",
      label: t`Coverage`,
      hideLabel: true,
      className: "sm:text-right",
      cell: (row) =>
        row.abilities.coverage && (
          <LinkButton href={paths.coverage(row.id)} variant="secondary" size="sm">
            <Trans>Coverage</Trans>
          </LinkButton>
        ),
    },
  ];
  return (
    <Card flush>
      <Table caption={t`Guidelines`} columns={columns} rows={guidelines} rowKey={(row) => row.id} />
    </Card>
  );
}

function InForce({ row }: { row: GuidelineRow }) {
  if (!row.version) return <span className="text-muted">–</span>;
  const { number, effective_at } = row.version;
  const day = formatLongDay(effective_at);
  return (
    <Trans>
      Version {number}, since {day}
    </Trans>
  );
}

function Draft({ row }: { row: GuidelineRow }) {
  if (!row.draft_version) return <span className="text-muted">–</span>;
  const { number } = row.draft_version;
  return (
    <Badge tone="warn">
      <Trans>Version {number} is a draft</Trans>
    </Badge>
  );
}
