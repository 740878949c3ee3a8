import { Trans, useLingui } from "@lingui/react/macro";
import { cx } from "@/lib/cx";
import type { ChannelSupply } from "./api";
import { weekOf } from "./period";

interface WeekCountsProps {
  supply: ChannelSupply;
  today: string;
}

type Week = ChannelSupply["weeks"][number];

/** The weeks in sight, each with what is out or planned, against the goal. */
export function WeekCounts({ supply, today }: WeekCountsProps) {
  const { t } = useLingui();
  const now = weekOf(today).from;
  const standings: Record<Week["standing"], string> = {
    under: t`under the goal`,
    on_goal: t`on the goal`,
    over: t`over the goal`,
    no_goal: t`no goal`,
  };
  return (
    <table className="w-full table-fixed text-center tabular-nums">
      <caption className="sr-only">
        <Trans>Stories per week</Trans>
      </caption>
      <thead>
        <tr className="text-label text-muted">
          {supply.weeks.map(({ starts_on, number }) => (
            <th
              key={starts_on}
              scope="col"
              className={cx("pb-1 font-normal", starts_on === now && "font-semibold text-brand-ink")}
            >
              <span className="sr-only">
                <Trans>Week</Trans>{" "}
              </span>
              {number}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {supply.weeks.map((week) => (
            <td key={week.starts_on} className="p-0.5">
              <span className={cx("block rounded-sm py-1 font-medium", LOOKS[week.standing])}>
                {week.out + week.planned}
                {SIGNS[week.standing]}
                <span className="sr-only">, {standings[week.standing]}</span>
              </span>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

const LOOKS: Record<Week["standing"], string> = {
  under: "bg-warn-soft text-warn",
  on_goal: "bg-ok-soft text-ok",
  over: "bg-brand-soft text-brand-ink",
  no_goal: "bg-raised text-muted",
};

const SIGNS: Record<Week["standing"], React.ReactNode> = {
  under: <span aria-hidden>↓</span>,
  on_goal: null,
  over: <span aria-hidden>↑</span>,
  no_goal: null,
};
