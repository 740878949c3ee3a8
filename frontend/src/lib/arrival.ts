import { type RefObject, useEffect } from "react";
import { useLocation } from "wouter";

let arrivedAt = typeof location === "undefined" ? "" : location.pathname;
let movedThroughHistory = false;

if (typeof window !== "undefined") {
  addEventListener("popstate", () => {
    // Within one screen nothing arrives: closing a dialog by Back must not count for the next link.
    movedThroughHistory = location.pathname !== arrivedAt;
  });
}

/**
 * Moves focus to the heading of a screen that was navigated to, which also makes screen readers say where they
 * are. Not on the first load, where the browser does it; back and forward keep their place on the page.
 */
export function useArrival(heading: RefObject<HTMLElement | null>): void {
  const [path] = useLocation();
  useEffect(() => {
    if (path === arrivedAt) return;
    arrivedAt = path;
    heading.current?.focus({ preventScroll: true });
    if (!movedThroughHistory) window.scrollTo(0, 0);
    movedThroughHistory = false;
  }, [path, heading]);
}
