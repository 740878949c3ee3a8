import { cx } from "@/lib/cx";

/** A check that draws itself: the one celebration that the product allows itself. Decoration only. */
export function DrawnCheck({ size = 16, animated = true }: { size?: number; animated?: boolean }) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 24 24" fill="none" className="shrink-0">
      <path
        d="M4.5 12.8 9.6 18 19.5 6.5"
        pathLength={1}
        stroke="currentColor"
        strokeWidth={2.6}
        strokeLinecap="round"
        strokeLinejoin="round"
        className={cx(animated && "animate-draw")}
      />
    </svg>
  );
}
