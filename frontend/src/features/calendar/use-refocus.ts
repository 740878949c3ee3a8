import { useEffect, useRef } from "react";

/**
 * After a move the entry is drawn anew elsewhere, and what had the focus is gone: `follow(id)` takes the focus along,
 * unless the person has gone on to something else.
 */
export function useRefocus(drawn: unknown): (id: number) => void {
  const followed = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the entries were drawn anew
  useEffect(() => {
    const id = followed.current;
    if (id === null) return;
    const timer = setTimeout(() => {
      const entry = document.querySelector(`[data-entry="${id}"]`);
      if (!entry || document.activeElement !== document.body) return;
      entry.closest<HTMLElement>("button, a, [tabindex]")?.focus({ preventScroll: true });
    }, AFTER_CLOSING);
    return () => clearTimeout(timer);
  }, [drawn]);
  return (id) => {
    followed.current = id;
  };
}

// The popover gives its focus back first.
const AFTER_CLOSING = 250;
