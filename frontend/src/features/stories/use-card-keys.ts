import { type KeyboardEvent, useRef } from "react";

const STEPS: Record<string, number> = { j: 1, k: -1 };

/** J and K walk through the cards and S shares one; only while focus is among them, so nothing is caught elsewhere. */
export function useCardKeys(onShare: (index: number) => void) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const cards = [...(list.current?.children ?? [])];
    const at = cards.findIndex((card) => card.contains(event.target as Node));
    const key = event.key.toLowerCase();
    const step = STEPS[key];
    if (at < 0 || (step === undefined && key !== "s")) return;
    event.preventDefault();
    if (step === undefined) onShare(at);
    else cards[at + step]?.querySelector<HTMLAnchorElement>("h2 a")?.focus();
  };
  return { ref: list, onKeyDown };
}
