/** A raised hand whose fingers are the bars of a chart: someone speaks up, and it can be counted. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" width={size} height={size} className="shrink-0">
      <rect width="32" height="32" rx="9" className="fill-brand" />
      <path
        d="M10.6 16.5V11M14.5 16V7.6M18.4 16V8.8M22.3 17v-4.6"
        className="stroke-brand-fg"
        strokeWidth="2.7"
        strokeLinecap="round"
        fill="none"
      />
      <path
        d="M9.25 16h14.4v2.6a6.9 6.9 0 0 1-6.9 6.9h-.6a6.9 6.9 0 0 1-5.3-2.5l-3.6-4.3a1.5 1.5 0 0 1 2-2.2z"
        className="fill-brand-fg"
      />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="flex items-center gap-2.5">
      <Mark />
      <span className="text-[1.0625rem] font-[680] tracking-[-0.025em]">Firsthand</span>
    </span>
  );
}
