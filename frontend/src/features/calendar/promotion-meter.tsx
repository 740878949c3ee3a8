import { Trans, useLingui } from "@lingui/react/macro";
import { useMay } from "@/api/me";
import { Card } from "@/components/ui/card";
import { InfoTip } from "@/components/ui/info-tip";
import { Progress } from "@/components/ui/progress";
import { TextLink } from "@/components/ui/text-link";
import { cx } from "@/lib/cx";
import { formatDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { Promotion } from "./api";

/** Story before sales pitch: how much of what we tell sells something, and what the plans make of it. */
export function PromotionMeter({ promotion }: { promotion: Promotion }) {
  const { t } = useLingui();
  const { recent, ceiling } = promotion;
  const { percent, promotional, stories } = recent;
  return (
    <Card
      title={
        <span className="flex items-center gap-1.5">
          <Trans>Story before sales pitch</Trans>
          <InfoTip term={t`Story before sales pitch`}>
            <Trans>
              Promotional stories among all that came out in the last 30 days. Above the ceiling people stop
              reading, and colleagues stop sharing.
            </Trans>
          </InfoTip>
        </span>
      }
      actions={<CeilingNote ceiling={ceiling} />}
    >
      <p className="mb-2 flex flex-wrap items-baseline gap-x-2">
        <span className={cx("text-figure tabular-nums", recent.over && "text-warn")}>{percent}%</span>
        <span className="text-muted">
          <Trans>
            {promotional} of {stories} stories in 30 days are promotional
          </Trans>
        </span>
      </p>
      <Progress
        label={t`Share of promotional stories`}
        value={percent}
        max={100}
        tone={recent.over ? "warn" : "ok"}
      />
      {recent.over && (
        <p className="mt-2 text-warn">
          <Trans>That is above the ceiling of {ceiling}%.</Trans>
        </p>
      )}
      <Plans promotion={promotion} />
    </Card>
  );
}

function Plans({ promotion: { planned, ceiling } }: { promotion: Promotion }) {
  if (!planned) return null;
  const { percent, promotional, stories } = planned;
  const day = formatDay(planned.at);
  return (
    <p className={cx("mt-2", planned.over ? "text-warn" : "text-muted")}>
      <Trans>
        What is planned brings it to {percent}% on {day} ({promotional} of {stories}).
      </Trans>{" "}
      {planned.over && <Trans>The ceiling is {ceiling}%.</Trans>}
    </p>
  );
}

/** Who may see the rule finds it in the settings. */
function CeilingNote({ ceiling }: { ceiling: number }) {
  const reads = useMay("audit.view");
  if (reads)
    return (
      <TextLink href={paths.settings}>
        <Trans>Ceiling {ceiling}%</Trans>
      </TextLink>
    );
  return (
    <span className="text-muted">
      <Trans>Ceiling {ceiling}%</Trans>
    </span>
  );
}
