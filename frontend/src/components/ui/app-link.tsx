import { type ComponentProps, useEffect } from "react";
import { Link } from "wouter";
import { prefetch } from "@/lib/prefetch";

export interface AppLinkProps extends Omit<ComponentProps<"a">, "href"> {
  href: string;
  replace?: boolean;
  /** Fetches the screen's code as soon as the link is on screen, not only when it is pointed at. */
  eager?: boolean;
}

/** A link inside the product: no page load, and the next screen's code is fetched while the finger is on its way. */
export function AppLink({ href, eager = false, ...rest }: AppLinkProps) {
  useEffect(() => {
    if (eager) prefetch(href);
  }, [eager, href]);
  return (
    <Link
      {...rest}
      href={href}
      onPointerEnter={() => prefetch(href)}
      onTouchStart={() => prefetch(href)}
      onFocus={() => prefetch(href)}
    />
  );
}
