/** Text inputs, selects and text areas alike. 16 px on phones keeps iOS from zooming in. */
export const CONTROL =
  "block w-full min-w-0 rounded-control border border-control bg-surface px-3 text-body text-fg " +
  "transition-[border-color,box-shadow] duration-[120ms] hover:border-fg/60 " +
  "focus-visible:border-brand focus-visible:outline-offset-0 " +
  "disabled:cursor-not-allowed disabled:bg-raised disabled:text-muted disabled:hover:border-control " +
  "[&:is(input,textarea)]:read-only:bg-raised aria-invalid:border-bad sm:text-ui";
