import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { PenLine } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { hrQueries, useStartDraft, type Version, type VersionRow } from "@/features/hr/api";
import { DraftEditor } from "@/features/hr/draft-editor";
import { PublishedView } from "@/features/hr/published-view";
import { paths } from "@/lib/paths";
import { useIdParam } from "@/lib/use-id-param";
import { useSearchParam } from "@/lib/use-search-param";

export default function GuidelineEditor() {
  const guideline = useIdParam();
  const versions = useQuery(hrQueries.versions(guideline));
  if (versions.isPending) return <Waiting />;
  if (versions.error) return <ErrorState error={versions.error} onRetry={versions.refetch} />;
  return <Versions rows={versions.data.results} guideline={guideline} />;
}

function Versions({ rows, guideline }: { rows: readonly VersionRow[]; guideline: number }) {
  const { t } = useLingui();
  const [chosen, choose] = useSearchParam("version");
  const row = rows.find(({ id }) => String(id) === chosen) ?? rows[0];
  const version = useQuery({ ...hrQueries.version(row?.id ?? 0), enabled: Boolean(row) });
  if (version.error) return <ErrorState error={version.error} onRetry={version.refetch} />;
  if (!row || !version.data) return <Waiting />;
  return (
    <>
      <PageHeader
        title={row.title}
        badge={<StateBadge row={row} />}
        breadcrumbs={[{ label: <Trans>Guideline texts</Trans>, href: paths.guidelineTexts }]}
        actions={<Actions version={version.data} rows={rows} guideline={guideline} />}
      />
      {rows.length > 1 && (
        <div className="mb-5 max-w-60">
          <Field label={t`Version`} hideLabel>
            <Select
              value={String(row.id)}
              onChange={(event) => choose(event.target.value)}
              options={rows.map(({ id, number }) => ({ value: String(id), label: t`Version ${number}` }))}
            />
          </Field>
        </div>
      )}
      {version.data.abilities.update ? (
        <DraftEditor key={version.data.id} version={version.data} />
      ) : (
        <PublishedView version={version.data} />
      )}
    </>
  );
}

function StateBadge({ row }: { row: VersionRow }) {
  const { number } = row;
  return row.state === "draft" ? (
    <Badge tone="warn">
      <Trans>Draft of version {number}</Trans>
    </Badge>
  ) : (
    <Badge tone="ok">
      <Trans>Version {number}, published</Trans>
    </Badge>
  );
}

interface ActionsProps {
  version: Version;
  rows: readonly VersionRow[];
  guideline: number;
}

function Actions({ version, rows, guideline }: ActionsProps) {
  const start = useStartDraft();
  const hasDraft = rows.some((row) => row.state === "draft");
  const published = rows.some((row) => row.state === "published");
  return (
    <>
      {published && (
        <LinkButton href={paths.coverage(guideline)} variant="secondary">
          <Trans>Coverage</Trans>
        </LinkButton>
      )}
      {version.state === "published" && !hasDraft && (
        <Button
          icon={<PenLine aria-hidden size={16} />}
          busy={start.isPending}
          onClick={() => start.mutate(guideline)}
        >
          <Trans>Write a new version</Trans>
        </Button>
      )}
    </>
  );
}

function Waiting() {
  return (
    <SkeletonGroup>
      <Skeleton className="mb-6 h-9 w-72 rounded-control" />
      <Skeleton className="mb-5 h-64 rounded-card" />
      <Skeleton className="h-[50vh] rounded-card" />
    </SkeletonGroup>
  );
}
