import { Trans } from "@lingui/react/macro";
import { Banner } from "@/components/ui/banner";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import type { Earlier } from "./use-suggest";

/** The same person, the same link: what became of it the first time. */
export function AlreadySuggested({ earlier: { state, note } }: { earlier: Earlier }) {
  return (
    <Banner tone="bad" title={<Trans>You suggested this link before</Trans>}>
      <p>
        {state === "accepted" && <Trans>A story is being made of it, or is out already.</Trans>}
        {state === "declined" && <Trans>It was declined: {note}</Trans>}
        {state === "new" && <Trans>It still waits for a reviewer.</Trans>}
      </p>
      <TextLink href={paths.suggestions}>
        <Trans>See your suggestions</Trans>
      </TextLink>
    </Banner>
  );
}
