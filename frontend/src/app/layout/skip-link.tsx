import { Trans } from "@lingui/react/macro";

export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only z-[70] rounded-control bg-brand px-4 py-2 font-medium text-brand-fg focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
    >
      <Trans>Skip to the content</Trans>
    </a>
  );
}
