import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { outstandingQuery } from "@/api/outstanding";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/link-button";
import { formatDay } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** What waits to be acknowledged. Reading is never gated, so this only tells and leads there. */
export function OutstandingBanner() {
  const [path] = useLocation();
  const { data: open = [] } = useQuery(outstandingQuery);
  const first = open.find((guideline) => guideline.blocking) ?? open[0];
  if (!first || path.startsWith(paths.guidelines)) return null;
  const { title } = first;
  const day = first.due_at && formatDay(first.due_at);
  const rest = open.length - 1;
  return (
    <Banner
      tone={first.blocking ? "warn" : "info"}
      className="mb-5"
      title={
        first.blocking ? (
          <Trans>Read this before you share: {title}</Trans>
        ) : (
          <Trans>New guideline: {title}</Trans>
        )
      }
      action={
        <LinkButton size="sm" variant="secondary" href={paths.guideline(first.guideline_id)}>
          <Trans>Read and acknowledge</Trans>
        </LinkButton>
      }
    >
      {day && <Due day={day} isOver={new Date(first.due_at) < new Date()} />}{" "}
      {rest > 0 && <Plural value={rest} one="One more is waiting." other="# more are waiting." />}
    </Banner>
  );
}

function Due({ day, isOver }: { day: string; isOver: boolean }) {
  if (isOver) return <Trans>It was due on {day}.</Trans>;
  return <Trans>Please read it before {day}.</Trans>;
}
