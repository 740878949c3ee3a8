import { Trans } from "@lingui/react/macro";
import { Sprout } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

export function NoImpact() {
  return (
    <EmptyState
      icon={<Sprout size={24} />}
      title={<Trans>You have not shared anything yet</Trans>}
      action={
        <LinkButton href={paths.stories}>
          <Trans>See the stories</Trans>
        </LinkButton>
      }
    >
      <Trans>
        When you share a story you find here what came of it. Nobody expects you to, and nobody else sees
        this.
      </Trans>
    </EmptyState>
  );
}
