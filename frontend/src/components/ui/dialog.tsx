import { Dialog as Base } from "@base-ui/react/dialog";
import { useLingui } from "@lingui/react/macro";
import { X } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { cx } from "@/lib/cx";
import { IconButton } from "./icon-button";
import { BACKDROP, SHEET } from "./sheet-styles";

interface DialogProps {
  open: boolean;
  /** Called with false by Esc, the cross and a click beside it. */
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons; they stay in sight while the content scrolls. */
  footer?: ReactNode;
  size?: "sm" | "md" | "lg";
  /** Where focus goes first; otherwise to the first control inside. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** Where focus goes afterwards, when what opened the dialog is gone. */
  finalFocus?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

const WIDTHS = { sm: "sm:max-w-[26rem]", md: "sm:max-w-[35rem]", lg: "sm:max-w-[52rem]" };

/** A bottom sheet on phones, a centred dialog on wider screens. Import it in lazy code only: it brings Base UI. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, footer, size = "md", children } = props;
  const { t } = useLingui();
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup
          initialFocus={props.initialFocus}
          finalFocus={props.finalFocus}
          className={cx(SHEET, WIDTHS[size])}
        >
          <div className="flex items-start justify-between gap-4 px-4 pt-4 sm:px-6 sm:pt-5">
            <div className="min-w-0 py-1">
              <Base.Title className="text-section">{title}</Base.Title>
              {description && <Base.Description className="mt-1 text-muted">{description}</Base.Description>}
            </div>
            <IconButton
              label={t`Close`}
              icon={<X aria-hidden size={20} />}
              className="-mt-1 -mr-2"
              onClick={() => onOpenChange(false)}
            />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-4 sm:px-6">
            {children}
          </div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t px-4 py-3 max-sm:pb-[max(0.75rem,env(safe-area-inset-bottom))] max-sm:[&>*]:flex-1 sm:px-6">
              {footer}
            </div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
