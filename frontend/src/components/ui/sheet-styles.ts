export const BACKDROP =
  "fixed inset-0 z-40 bg-scrim transition-opacity duration-[160ms] data-ending-style:opacity-0 data-starting-style:opacity-0";

/** Bottom sheet below the small breakpoint, centred above it. */
export const SHEET =
  "fixed z-50 flex max-h-[min(92dvh,56rem)] flex-col bg-surface shadow-float outline-none " +
  "transition-[opacity,translate,scale] duration-[180ms] ease-out " +
  "inset-x-0 bottom-0 w-full rounded-t-sheet border-t max-sm:data-starting-style:translate-y-8 max-sm:data-ending-style:translate-y-8 " +
  "data-starting-style:opacity-0 data-ending-style:opacity-0 data-ending-style:duration-[120ms] " +
  "sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-[calc(100%-2rem)] sm:-translate-x-1/2 sm:-translate-y-1/2 " +
  "sm:max-h-[calc(100dvh-4rem)] sm:rounded-sheet sm:border sm:data-starting-style:scale-[0.98] sm:data-ending-style:scale-[0.98]";
