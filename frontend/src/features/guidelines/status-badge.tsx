import { Trans } from "@lingui/react/macro";
import { Check, CircleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { GuidelineStatus } from "./api";

export function StatusBadge({ status }: { status: GuidelineStatus }) {
  if (status === "outstanding") {
    return (
      <Badge tone="warn" icon={<CircleAlert aria-hidden size={12} />}>
        <Trans>To read</Trans>
      </Badge>
    );
  }
  if (status === "not_required") {
    return (
      <Badge>
        <Trans>Not asked of you</Trans>
      </Badge>
    );
  }
  return (
    <Badge tone="ok" icon={<Check aria-hidden size={12} />}>
      <Trans>Acknowledged</Trans>
    </Badge>
  );
}
