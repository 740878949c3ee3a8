import { Trans } from "@lingui/react/macro";
import { BookOpenCheck, ChevronRight } from "lucide-react";
import { useMay } from "@/api/me";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { cx } from "@/lib/cx";
import { formatLongDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { GuidelineRow } from "./api";
import { isPast } from "./standing";
import { StatusBadge } from "./status-badge";

/** What still waits stands first; the rest is there to look up. */
export function GuidelineList({ rows }: { rows: readonly GuidelineRow[] }) {
  const published = rows.filter((row) => row.version !== null);
  if (published.length === 0) return <NoGuidelines />;
  const order = published.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
  return (
    <ul className="space-y-3">
      {order.map((row) => (
        <li key={row.id}>
          <Row row={row} />
        </li>
      ))}
    </ul>
  );
}

const isOpen = (row: GuidelineRow) => row.status === "outstanding";

function Row({ row }: { row: GuidelineRow }) {
  const number = row.version?.number;
  return (
    <AppLink
      href={paths.guideline(row.id)}
      className="group flex items-center gap-4 rounded-card border bg-surface p-4 transition-colors duration-[120ms] hover:border-control sm:p-5"
    >
      <span
        aria-hidden
        className={cx(
          "hidden size-11 shrink-0 place-items-center rounded-full sm:grid",
          isOpen(row) ? "bg-warn-soft text-warn" : "bg-raised text-muted",
        )}
      >
        <BookOpenCheck size={20} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <span className="text-card">{row.title}</span>
          <StatusBadge status={row.status} />
        </span>
        <span className="mt-1 block text-muted">
          <Trans>Version {number}</Trans> · <Standing row={row} />
        </span>
      </span>
      <ChevronRight
        aria-hidden
        size={20}
        className="shrink-0 text-muted transition-transform duration-[120ms] group-hover:translate-x-0.5"
      />
    </AppLink>
  );
}

function Standing({ row }: { row: GuidelineRow }) {
  const due = row.version && formatLongDay(row.version.due_at);
  const done = row.acknowledged_at && formatLongDay(row.acknowledged_at);
  if (isOpen(row) && row.version && !isPast(row.version.due_at))
    return <Trans>please read it before {due}</Trans>;
  if (isOpen(row)) return <Trans>please read it now</Trans>;
  if (row.status === "acknowledged_earlier") {
    return <Trans>you acknowledged an earlier one on {done}; that still counts</Trans>;
  }
  if (done) return <Trans>you acknowledged it on {done}</Trans>;
  return <Trans>free to read</Trans>;
}

function NoGuidelines() {
  const writes = useMay("guidelines.write");
  return (
    <EmptyState
      icon={<BookOpenCheck size={24} />}
      title={<Trans>No guideline is published yet</Trans>}
      action={
        writes && (
          <LinkButton href={paths.guidelineTexts}>
            <Trans>Publish the first guideline</Trans>
          </LinkButton>
        )
      }
    >
      <Trans>Here you will read what is allowed on social media, and what protects you.</Trans>
    </EmptyState>
  );
}

export function GuidelineListSkeleton() {
  return (
    <SkeletonGroup className="space-y-3">
      {["a", "b", "c"].map((key) => (
        <Skeleton key={key} className="h-[5.25rem] rounded-card" />
      ))}
    </SkeletonGroup>
  );
}
