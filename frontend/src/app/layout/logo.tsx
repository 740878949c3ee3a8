/** A raised hand whose fingers are bars and whose palm is a speech bubble. scripts/icons.mjs draws the same shape. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" width={size} height={size} className="shrink-0">
      <rect width="32" height="32" rx="9" className="fill-brand" />
      <g className="stroke-brand-fg" strokeLinecap="round" fill="none">
        <path d="M10.3 24.4V11.4M14.3 19V7.4M18.3 19V9.2M22.3 19v-6M10.3 24.4 15 20.6" strokeWidth="3" />
        <path d="M12.8 18.9h7" strokeWidth="8" />
      </g>
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
