import { Trans } from "@lingui/react/macro";

/** Why this person cannot approve it: they wrote it, or they touched the words last. */
export function FourEyes({ mine }: { mine: boolean }) {
  if (mine) return <Trans>You wrote this; someone else approves it</Trans>;
  return <Trans>You changed it last; someone else approves it</Trans>;
}
