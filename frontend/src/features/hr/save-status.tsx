import { Trans, useLingui } from "@lingui/react/macro";
import { Check, CloudOff } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { SaveState } from "./use-draft";

export function SaveStatus({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  if (state === "failed") {
    return (
      <span role="alert" className="flex items-center gap-2 text-bad">
        <CloudOff aria-hidden size={16} />
        <Trans>Not saved. Your text is still here.</Trans>
        <Button variant="ghost" size="sm" onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      </span>
    );
  }
  return (
    <span role="status" className="flex items-center gap-2 text-muted">
      {state === "saved" ? <Check aria-hidden size={16} /> : <Spinner />}
      {state === "saved" ? <Trans>Saved</Trans> : <Trans>Saving…</Trans>}
    </span>
  );
}

interface ConflictProps {
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

export function Conflict({ onKeepMine, onTakeTheirs }: ConflictProps) {
  const { t } = useLingui();
  return (
    <Banner
      tone="warn"
      title={t`Somebody else saved this draft while you were writing`}
      action={
        <span className="flex flex-wrap gap-2">
          <Button size="sm" variant="secondary" onClick={onTakeTheirs}>
            <Trans>Show theirs</Trans>
          </Button>
          <Button size="sm" onClick={onKeepMine}>
            <Trans>Keep mine</Trans>
          </Button>
        </span>
      }
    >
      <Trans>Nothing of yours is saved until you choose. Showing theirs drops what you typed last.</Trans>
    </Banner>
  );
}
