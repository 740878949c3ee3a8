import { Popover } from "@base-ui/react/popover";
import { useLingui } from "@lingui/react/macro";
import { X } from "lucide-react";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import type { Entry } from "./api";
import { EntryDetails } from "./entry-details";

export interface Opened {
  entry: Entry;
  /** What was clicked, where focus returns, and where it stood then: the calendar may draw it anew meanwhile. */
  from: HTMLElement;
  rect: DOMRect;
}

interface EntryPopoverProps {
  opened: Opened;
  zone: string;
  narrow: boolean;
  onMove: (at: string | null) => void;
  onClose: () => void;
}

/** Beside the entry on a wide screen, a sheet on a phone. */
export default function EntryPopover({ opened, zone, narrow, onMove, onClose }: EntryPopoverProps) {
  const { entry, from, rect } = opened;
  const close = (open: boolean) => open || onClose();
  const details = <EntryDetails entry={entry} zone={zone} onMove={onMove} />;
  const title = <span lang={entry.languages[0]}>{entry.title}</span>;
  const finalFocus = { current: from };
  if (narrow)
    return (
      <Dialog open onOpenChange={close} title={title} size="sm" finalFocus={finalFocus}>
        {details}
      </Dialog>
    );
  return (
    <Popover.Root open onOpenChange={close}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={{ getBoundingClientRect: () => rect }}
          side="right"
          sideOffset={8}
          collisionPadding={12}
          className="z-50"
        >
          <Popover.Popup
            finalFocus={finalFocus}
            className="w-88 rounded-card border bg-surface p-4 text-ui shadow-float outline-none transition-opacity duration-[140ms] data-starting-style:opacity-0"
          >
            <div className="mb-3 flex items-start justify-between gap-3">
              <Popover.Title className="text-card">{title}</Popover.Title>
              <CloseButton onClick={onClose} />
            </div>
            {details}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function CloseButton({ onClick }: { onClick: () => void }) {
  const { t } = useLingui();
  return (
    <IconButton
      label={t`Close`}
      icon={<X aria-hidden size={18} />}
      className="-mt-2 -mr-2 shrink-0"
      onClick={onClick}
    />
  );
}
