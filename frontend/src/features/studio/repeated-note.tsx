import { Trans } from "@lingui/react/macro";
import { PenLine, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";

interface RepeatedNoteProps {
  /** Where the same words stand. */
  other: string;
  onVary: () => void;
}

export function RepeatedNote({ other, onVary }: RepeatedNoteProps) {
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-warn">
      <p className="flex min-w-0 flex-1 basis-64 items-start gap-1.5">
        <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
        <Trans>
          These words stand under {other} too. Every channel is its own world: say it differently here.
        </Trans>
      </p>
      <Button variant="secondary" size="sm" icon={<PenLine aria-hidden size={15} />} onClick={onVary}>
        <Trans>Vary it</Trans>
      </Button>
    </div>
  );
}
