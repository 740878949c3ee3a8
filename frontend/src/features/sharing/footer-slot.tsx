import { createContext, type ReactNode, use } from "react";
import { createPortal } from "react-dom";

const Slot = createContext<HTMLElement | null>(null);

export const FooterSlotProvider = Slot.Provider;

/** The buttons of a step, shown in the dialog's footer, which stays while the steps change. */
export function FooterButtons({ children }: { children: ReactNode }) {
  const slot = use(Slot);
  return slot && createPortal(children, slot);
}
