import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "wouter";
import { ApiError } from "@/api/errors";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { type By, insightQueries, type Overview } from "@/features/insights/api";
import { BreakdownTable } from "@/features/insights/breakdown-table";
import { FiguresChart } from "@/features/insights/figures-chart";
import { InsightsSkeleton } from "@/features/insights/insights-skeleton";
import { KeyFigures, type Measure } from "@/features/insights/key-figures";
import { PeriodPicker } from "@/features/insights/period-picker";
import { lastDays, type Period } from "@/features/insights/periods";
import { cx } from "@/lib/cx";
import { formatRelative } from "@/lib/dates";
import { useSearchParam } from "@/lib/use-search-param";

export default function Insights() {
  const { t } = useLingui();
  const [period, setPeriod] = usePeriod();
  const [team, setTeam] = useSearchParam("team");
  const overview = useQuery(insightQueries.overview(period, Number(team) || undefined));
  return (
    <>
      <PageHeader
        title={t`Insights`}
        description={<Trans>What came of it. Each figure says how it is counted.</Trans>}
      />
      <div className="mb-5 flex flex-wrap items-end gap-3">
        <PeriodPicker period={period} onChange={setPeriod} errors={dayErrors(overview.error)} />
        {overview.data && <TeamSelect overview={overview.data} value={team} onChange={setTeam} />}
      </div>
      <Figures query={overview} />
      <Breakdowns period={period} />
    </>
  );
}

function Figures({ query }: { query: ReturnType<typeof useQuery<Overview>> }) {
  const [measure, setMeasure] = useSearchParam("show", "confirmed");
  if (query.error) return <ErrorState error={query.error} onRetry={query.refetch} />;
  if (!query.data) return <InsightsSkeleton />;
  return (
    <div className={cx("space-y-4 transition-opacity", query.isPlaceholderData && "opacity-60")}>
      <KeyFigures overview={query.data} measure={measure as Measure} onMeasure={setMeasure} />
      <Card>
        <FiguresChart overview={query.data} measure={measure as Measure} />
      </Card>
      <Freshness overview={query.data} />
    </div>
  );
}

function Freshness({ overview }: { overview: Overview }) {
  if (!overview.updated_at) {
    return (
      <p className="text-muted">
        <Trans>Nothing of this period has been counted yet. Figures follow within five minutes.</Trans>
      </p>
    );
  }
  const counted = formatRelative(overview.updated_at);
  return (
    <p className="text-muted">
      <Trans>Counted {counted}.</Trans>
    </p>
  );
}

function Breakdowns({ period }: { period: Period }) {
  const { t } = useLingui();
  const [by, setBy] = useSearchParam("by", "story");
  const content = <Rows period={period} by={by as By} />;
  return (
    <section aria-labelledby="breakdown" className="mt-10">
      <h2 id="breakdown" className="mb-3 text-section">
        <Trans>Where it came from</Trans>
      </h2>
      <Tabs
        label={t`Figures by`}
        look="line"
        value={by}
        onChange={setBy}
        items={[
          { value: "story", label: t`Stories`, content },
          { value: "channel", label: t`Channels`, content },
          { value: "team", label: t`Teams`, content },
        ]}
      />
    </section>
  );
}

function Rows({ period, by }: { period: Period; by: By }) {
  const breakdown = useQuery(insightQueries.breakdown(period, by));
  if (breakdown.error) return <ErrorState error={breakdown.error} onRetry={breakdown.refetch} />;
  if (!breakdown.data) {
    return (
      <SkeletonGroup>
        <Skeleton className="h-[520px] rounded-card" />
      </SkeletonGroup>
    );
  }
  return <BreakdownTable breakdown={breakdown.data} period={period} stale={breakdown.isPlaceholderData} />;
}

interface TeamSelectProps {
  overview: Overview;
  value: string;
  onChange: (team: string | null) => void;
}

function TeamSelect({ overview, value, onChange }: TeamSelectProps) {
  const { t } = useLingui();
  const teams = overview.teams.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Field label={<Trans>Team</Trans>}>
      <Select
        value={value}
        onChange={(event) => onChange(event.target.value || null)}
        options={[{ value: "", label: t`All teams` }, ...teams]}
      />
    </Field>
  );
}

/** Both days live in the address, so that a colleague who gets the link sees the same figures. */
function usePeriod(): [Period, (period: Period) => void] {
  const [params, setParams] = useSearchParams();
  const preset = lastDays(28, new Date());
  const period = { from: params.get("from") ?? preset.from, to: params.get("to") ?? preset.to };
  const set = ({ from, to }: Period) => {
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        next.set("from", from);
        next.set("to", to);
        return next;
      },
      { replace: true },
    );
  };
  return [period, set];
}

function dayErrors(error: Error | null): { from?: string; to?: string } {
  if (!(error instanceof ApiError)) return {};
  const of = (param: string) => error.errors.find((failure) => failure.param === param)?.message;
  return { from: of("from"), to: of("to") };
}
