import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { cx } from "@/lib/cx";
import { useDelayed } from "@/lib/use-delayed";

/** One grey box; give it the size of what will stand there. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cx("animate-pulse rounded-control bg-raised", className)} />;
}

/** Around skeletons: keeps their room at once, shows them after 150 ms, and says "Loading" to screen readers. */
export function SkeletonGroup({ className, children }: { className?: string; children: ReactNode }) {
  const visible = useDelayed();
  return (
    <div className={className} role="status">
      <div className={cx(!visible && "invisible")}>{children}</div>
      {visible && (
        <span className="sr-only">
          <Trans>Loading</Trans>
        </span>
      )}
    </div>
  );
}
