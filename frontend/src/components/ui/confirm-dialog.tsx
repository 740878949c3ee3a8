import { AlertDialog } from "@base-ui/react/alert-dialog";
import { Trans } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { cx } from "@/lib/cx";
import { useSignal } from "@/lib/signal";
import { Button } from "./button";
import { type PendingConfirm, pendingConfirm } from "./confirm";
import { BACKDROP, SHEET } from "./sheet-styles";

/** Mounted once by the app, when the first question is asked. */
export default function ConfirmDialog() {
  const pending = useSignal(pendingConfirm);
  const [shown, setShown] = useState<PendingConfirm | null>(pending);
  const cancel = useRef<HTMLButtonElement>(null);
  // The words stay while the dialog fades out.
  if (pending && pending !== shown) setShown(pending);
  return (
    <AlertDialog.Root open={pending !== null} onOpenChange={(open) => !open && pending?.answer(false)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={BACKDROP} />
        <AlertDialog.Popup initialFocus={cancel} className={cx(SHEET, "p-4 sm:max-w-[26rem] sm:p-6")}>
          <AlertDialog.Title className="text-section">{shown?.title}</AlertDialog.Title>
          {shown?.body && (
            <AlertDialog.Description className="mt-2 text-muted">{shown.body}</AlertDialog.Description>
          )}
          <div className="mt-6 flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
            <Button ref={cancel} variant="secondary" onClick={() => pending?.answer(false)}>
              <Trans>Cancel</Trans>
            </Button>
            <Button variant={shown?.danger ? "danger" : "primary"} onClick={() => pending?.answer(true)}>
              {shown?.action}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
