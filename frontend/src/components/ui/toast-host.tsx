import { Toast } from "@base-ui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect } from "react";
import { useSignal } from "@/lib/signal";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { type ToastMessage, toastQueue } from "./toast";

const manager = Toast.createToastManager<ToastMessage>();

/** Mounted once by the app, when the first message comes. */
export default function ToastHost() {
  const queue = useSignal(toastQueue);
  useEffect(() => {
    if (queue.length > 0) showWaiting();
  }, [queue]);
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-[60] mx-auto flex max-w-[26rem] flex-col-reverse gap-2 outline-none lg:right-6 lg:bottom-6 lg:left-auto lg:w-[24rem]">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** Reads the queue anew, so that no message is shown twice. */
function showWaiting(): void {
  const waiting = toastQueue.get();
  if (waiting.length === 0) return;
  toastQueue.set([]);
  for (const message of waiting) show(message);
}

function show(message: ToastMessage): void {
  manager.add({
    title: message.title,
    description: message.description,
    data: message,
    timeout: message.undo || message.kind === "problem" ? 10_000 : 5_000,
    priority: message.kind === "problem" ? "high" : "low",
  });
}

function ToastList() {
  const { t } = useLingui();
  const { toasts, close } = Toast.useToastManager<ToastMessage>();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["down", "right"]}
      className="rounded-card border bg-surface shadow-float transition-[opacity,translate] duration-[180ms] ease-out data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-3 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-center gap-3 py-2 pr-2 pl-4">
        <ToastIcon kind={toast.data?.kind} />
        <div className="min-w-0 flex-1 py-1.5">
          <Toast.Title className="font-medium" render={<p />} />
          <Toast.Description className="text-muted" />
        </div>
        {toast.data?.undo && (
          <Button
            size="sm"
            variant="secondary"
            onClick={() => {
              toast.data?.undo?.();
              close(toast.id);
            }}
          >
            <Trans>Undo</Trans>
          </Button>
        )}
        <Toast.Close render={<IconButton label={t`Close`} icon={<X aria-hidden size={18} />} />} />
      </Toast.Content>
    </Toast.Root>
  ));
}

function ToastIcon({ kind }: { kind: ToastMessage["kind"] }) {
  if (kind === "problem") return <CircleAlert aria-hidden size={20} className="shrink-0 text-bad" />;
  return <CircleCheck aria-hidden size={20} className="shrink-0 text-ok" />;
}
