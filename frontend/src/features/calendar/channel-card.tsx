import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { CircleCheck, PencilLine, TrendingDown, TrendingUp } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { ChannelIcon } from "@/components/channel-icon";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { ChannelPlan, ChannelSupply } from "./api";
import { weekOf } from "./period";
import { useDayWords } from "./use-day-words";
import { WeekCounts } from "./week-counts";

const PlanForm = lazy(() => import("./plan-form"));

interface ChannelCardProps {
  plan: ChannelPlan;
  supply: ChannelSupply;
  label: string;
  today: string;
  editing?: boolean;
  onDone?: () => void;
}

/** Why we are on a channel, how often we want to be heard there, and whether we are. */
export function ChannelCard({ plan, supply, label, today, editing = false, onDone }: ChannelCardProps) {
  const [open, setOpen] = useState(editing);
  const close = () => {
    setOpen(false);
    onDone?.();
  };
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          <ChannelIcon channel={plan.channel} size={18} />
          {label}
        </span>
      }
      actions={<Standing supply={supply} today={today} />}
    >
      {open ? (
        <Suspense>
          <PlanForm plan={plan} onDone={close} />
        </Suspense>
      ) : (
        <Written plan={plan} supply={supply} label={label} today={today} onEdit={() => setOpen(true)} />
      )}
    </Card>
  );
}

/** "2 of 3 this week", in words and with a mark: never by colour alone. */
function Standing({ supply, today }: Pick<ChannelCardProps, "supply" | "today">) {
  const monday = weekOf(today).from;
  const week = supply.weeks.find(({ starts_on }) => starts_on === monday);
  if (!week) return null;
  const count = week.out + week.planned;
  const goal = supply.goal_per_week;
  if (week.standing === "no_goal")
    return (
      <Badge>
        <Trans>{count} this week</Trans>
      </Badge>
    );
  const [tone, Icon] = (
    {
      under: ["warn", TrendingDown],
      on_goal: ["ok", CircleCheck],
      over: ["brand", TrendingUp],
    } as const
  )[week.standing];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden size={12} />}>
      <Trans>
        {count} of {goal} this week
      </Trans>
    </Badge>
  );
}

function Written({ plan, supply, label, today, onEdit }: ChannelCardProps & { onEdit: () => void }) {
  const { t } = useLingui();
  const goal = plan.goal_per_week;
  const often = [plan.rhythm, goal > 0 && t`${goal} a week`].filter(Boolean).join(" · ");
  return (
    <div className="space-y-4">
      {plan.updated_at ? (
        <dl className="space-y-2">
          <Line term={<Trans>Whom we reach here</Trans>} words={plan.whom_we_reach} />
          <Line term={<Trans>Which story we tell</Trans>} words={plan.story_we_tell} />
          <Line term={<Trans>How often</Trans>} words={often} />
        </dl>
      ) : (
        <p className="text-muted">
          <Trans>Nobody wrote down yet whom we reach here, and why.</Trans>
        </p>
      )}
      <WeekCounts supply={supply} today={today} />
      <Gaps supply={supply} today={today} />
      {plan.abilities.update && (
        <Button
          variant="secondary"
          size="sm"
          icon={<PencilLine aria-hidden size={14} />}
          onClick={onEdit}
          aria-label={plan.updated_at ? t`Edit the plan for ${label}` : t`Write a plan for ${label}`}
        >
          {plan.updated_at ? <Trans>Edit</Trans> : <Trans>Write a plan</Trans>}
        </Button>
      )}
    </div>
  );
}

function Line({ term, words }: { term: ReactNode; words: string }) {
  return (
    <div>
      <dt className="text-label text-muted">{term}</dt>
      <dd>{words || <span className="text-muted">–</span>}</dd>
    </div>
  );
}

/** Silences that can still be filled. */
function Gaps({ supply, today }: Pick<ChannelCardProps, "supply" | "today">) {
  const words = useDayWords();
  const coming = supply.gaps.filter(({ last_on }) => last_on >= today);
  if (coming.length === 0) return null;
  return (
    <ul className="space-y-1 text-warn">
      {coming.map(({ first_on, last_on, days }) => {
        const when = words.days(first_on, last_on);
        return (
          <li key={first_on}>
            <Trans>Nothing on {when}</Trans> (<Plural value={days} one="# day" other="# days" />)
          </li>
        );
      })}
    </ul>
  );
}
