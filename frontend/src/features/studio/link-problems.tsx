import { Trans } from "@lingui/react/macro";
import { CircleAlert, CircleCheck, Lightbulb, TriangleAlert } from "lucide-react";
import { cx } from "@/lib/cx";
import type { PreviewProblem } from "./link-check-api";

const LOOKS = {
  error: { icon: CircleAlert, look: "text-bad" },
  warning: { icon: TriangleAlert, look: "text-warn" },
  advice: { icon: Lightbulb, look: "text-muted" },
};

/** Each with what to do about it, the worst first. */
export function LinkProblems({ problems }: { problems: readonly PreviewProblem[] }) {
  if (problems.length === 0) {
    return (
      <p className="flex items-center gap-2">
        <CircleCheck aria-hidden size={18} className="shrink-0 text-ok" />
        <Trans>Nothing to improve: every network can make a good card of it.</Trans>
      </p>
    );
  }
  return (
    <ul className="space-y-3">
      {problems.map((problem) => (
        <Problem key={problem.code} problem={problem} />
      ))}
    </ul>
  );
}

function Problem({ problem }: { problem: PreviewProblem }) {
  const { icon: Icon, look } = LOOKS[problem.severity];
  return (
    <li className="flex gap-2.5">
      <Icon aria-hidden size={18} className={cx("mt-0.5 shrink-0", look)} />
      <div className="min-w-0 wrap-anywhere">
        <p className="font-medium">{problem.message}</p>
        <p className="text-muted">{problem.advice}</p>
      </div>
    </li>
  );
}
