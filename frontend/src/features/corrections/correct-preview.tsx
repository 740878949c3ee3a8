import { Trans } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import type { CorrectedWords, Correction } from "@/api/corrections";
import { Card } from "@/components/ui/card";
import { BeforeAfter } from "./before-after";
import { CorrectionNote } from "./correction-notes";

interface CorrectPreviewProps {
  note: Pick<Correction, "kind" | "what_was_wrong" | "what_is_right">;
  changes: readonly CorrectedWords[];
  action: ReactNode;
}

/** What everybody will read, while it is being written. */
export function CorrectPreview({ note, changes, action }: CorrectPreviewProps) {
  const [now] = useState(() => new Date().toISOString());
  return (
    <div className="min-w-0 space-y-4 lg:sticky lg:top-20">
      <h2 className="text-card">
        <Trans>What readers will see</Trans>
      </h2>
      <CorrectionNote correction={{ ...note, at: now, changes: [] }} />
      {changes.length > 0 && (
        <Card title={<Trans>Before and after</Trans>}>
          <BeforeAfter changes={changes} />
        </Card>
      )}
      {action}
    </div>
  );
}
