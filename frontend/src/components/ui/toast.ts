import { createSignal } from "@/lib/signal";

export interface ToastMessage {
  title: string;
  description?: string;
  kind?: "done" | "problem";
  /** Offers to take the step back, for ten seconds. */
  undo?: () => void;
}

/** Messages that no host has taken yet. */
export const toastQueue = createSignal<readonly ToastMessage[]>([]);

/** Says that something happened; the code that shows it is fetched with the first message. */
export function toast(message: ToastMessage): void {
  toastQueue.set([...toastQueue.get(), message]);
}
