import type { ReactNode } from "react";
import { createSignal } from "@/lib/signal";

export interface ConfirmRequest {
  title: ReactNode;
  body?: ReactNode;
  /** The verb on the button, such as "Delete draft". */
  action: ReactNode;
  danger?: boolean;
}

export interface PendingConfirm extends ConfirmRequest {
  answer: (yes: boolean) => void;
}

export const pendingConfirm = createSignal<PendingConfirm | null>(null);

/** `if (await confirm({ title, body, action, danger: true })) …`; the dialog's code is fetched with the first question. */
export function confirm(request: ConfirmRequest): Promise<boolean> {
  pendingConfirm.get()?.answer(false);
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      pendingConfirm.set(null);
      resolve(yes);
    };
    pendingConfirm.set({ ...request, answer });
  });
}
