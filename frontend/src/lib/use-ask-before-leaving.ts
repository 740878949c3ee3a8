import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { useWarnBeforeLeaving } from "./use-warn-before-leaving";

/** Like useWarnBeforeLeaving, and asks as well before a link inside the product is followed. */
export function useAskBeforeLeaving(unsaved: boolean, ask: () => Promise<boolean>): void {
  const [, navigate] = useLocation();
  const question = useRef(ask);
  question.current = ask;
  useWarnBeforeLeaving(unsaved);
  useEffect(() => {
    if (!unsaved) return;
    const stop = (event: MouseEvent) => {
      const href = followed(event);
      if (!href) return;
      event.preventDefault();
      event.stopPropagation();
      void question.current().then((yes) => yes && navigate(href));
    };
    document.addEventListener("click", stop, { capture: true });
    return () => document.removeEventListener("click", stop, { capture: true });
  }, [unsaved, navigate]);
}

/** The address inside this product that a plain click is about to open in this tab. */
function followed(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey;
  if (!link || elsewhere || link.target || link.origin !== location.origin) return null;
  return link.pathname === location.pathname ? null : link.pathname + link.search;
}
