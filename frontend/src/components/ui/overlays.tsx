import { lazy, Suspense } from "react";
import { withRest } from "@/lib/rest";
import { useSignal } from "@/lib/signal";
import { useEver } from "@/lib/use-ever";
import { pendingConfirm } from "./confirm";
import { toastQueue } from "./toast";

const ConfirmDialog = lazy(withRest(() => import("./confirm-dialog")));
const ToastHost = lazy(withRest(() => import("./toast-host")));

/** The places where confirm() and toast() appear; nothing of them is loaded before it is wanted. */
export function Overlays() {
  const confirmWanted = useEver(useSignal(pendingConfirm) !== null);
  const toastWanted = useEver(useSignal(toastQueue).length > 0);
  return (
    <Suspense fallback={null}>
      {confirmWanted && <ConfirmDialog />}
      {toastWanted && <ToastHost />}
    </Suspense>
  );
}
