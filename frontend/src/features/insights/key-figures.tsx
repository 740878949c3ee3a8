import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Stat } from "@/components/ui/stat";
import { formatNumber, formatShare } from "@/lib/numbers";
import type { Overview } from "./api";
import { changeOf } from "./periods";

export type Measure = "confirmed" | "proven" | "human" | "machine";

interface KeyFiguresProps {
  overview: Overview;
  measure: Measure;
  onMeasure: (measure: Measure) => void;
}

/** Five figures that are never added up to one; four of them choose the graph. */
export function KeyFigures({ overview, measure, onMeasure }: KeyFiguresProps) {
  const { t } = useLingui();
  const { shares, clicks, definitions, previous } = overview;
  const cards = [
    {
      key: "confirmed",
      label: t`Confirmed shares`,
      now: shares.confirmed,
      before: previous?.shares.confirmed,
    },
    { key: "proven", label: t`Proven shares`, now: shares.proven, before: previous?.shares.proven },
    { key: "human", label: t`Clicks by people`, now: clicks.human, before: previous?.clicks.human },
    { key: "machine", label: t`Visits by machines`, now: clicks.machine, before: previous?.clicks.machine },
  ] as const;
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-5 sm:gap-4">
      <div className="col-span-2 grid lg:col-span-1">
        <Adoption overview={overview} />
      </div>
      {cards.map((card) => (
        <Stat
          key={card.key}
          label={card.label}
          value={formatNumber(card.now)}
          definition={definitions[card.key]}
          selected={measure === card.key}
          onSelect={() => onMeasure(card.key)}
          note={card.key === "confirmed" && <Opened count={shares.opened} />}
          {...change(card.now, card.before)}
        />
      ))}
    </div>
  );
}

function Adoption({ overview }: { overview: Overview }) {
  const { t } = useLingui();
  const { adoption, sharers, headcount, definitions, previous } = overview;
  const people = Math.round(headcount);
  return (
    <Stat
      label={t`Adoption`}
      value={adoption === null ? "–" : formatShare(adoption)}
      definition={
        <>
          {definitions.adoption} {definitions.sharers}
        </>
      }
      note={
        <Trans>
          {sharers} of {people} people
        </Trans>
      }
      {...change(adoption ?? 0, previous?.adoption ?? undefined)}
    />
  );
}

function Opened({ count }: { count: number }) {
  return <Plural value={count} one="# channel opened" other="# channels opened" />;
}

function change(now: number, before: number | undefined) {
  const found = changeOf(now, before);
  if (!found) return {};
  const sign = found.ratio > 0 ? "+" : "";
  return { change: `${sign}${formatShare(found.ratio)}`, trend: found.text };
}
