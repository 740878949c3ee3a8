import { Popover } from "@base-ui/react/popover";
import { Info } from "lucide-react";
import type { ReactNode } from "react";

interface InfoPopoverProps {
  label: string;
  triggerClassName: string;
  children: ReactNode;
}

export default function InfoPopover({ label, triggerClassName, children }: InfoPopoverProps) {
  return (
    <Popover.Root defaultOpen>
      <Popover.Trigger aria-label={label} className={triggerClassName}>
        <Info aria-hidden size={14} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} collisionPadding={12} className="z-50">
          <Popover.Popup
            aria-label={label}
            className="max-w-72 rounded-card border bg-surface px-4 py-3 text-ui font-normal text-fg shadow-float outline-none transition-opacity duration-[140ms] data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
