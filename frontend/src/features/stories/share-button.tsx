import { Trans, useLingui } from "@lingui/react/macro";
import { Share2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DrawnCheck } from "@/components/ui/drawn-check";

interface ShareButtonProps {
  title: string;
  /** This person said that they posted it, or a click proved it. */
  shared: boolean;
  onShare: () => void;
  /** Fetches the dialog's code while the finger is on its way. */
  onReach?: () => void;
  className?: string;
}

export function ShareButton({ title, shared, onShare, onReach, className }: ShareButtonProps) {
  const { t } = useLingui();
  const [sharedBefore] = useState(shared);
  return (
    <Button
      variant={shared ? "done" : "primary"}
      icon={shared ? <DrawnCheck size={16} animated={!sharedBefore} /> : <Share2 aria-hidden size={16} />}
      aria-label={shared ? t`Shared: ${title}. Share it again` : t`Share: ${title}`}
      aria-haspopup="dialog"
      onClick={onShare}
      onPointerEnter={onReach}
      onFocus={onReach}
      className={className}
    >
      {shared ? <Trans>Shared</Trans> : <Trans>Share</Trans>}
    </Button>
  );
}
