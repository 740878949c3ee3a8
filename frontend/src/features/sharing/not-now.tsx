import { Trans } from "@lingui/react/macro";
import { ShieldX } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import type { ShareableStory } from "./api";

/** Why there is nothing to share, and what to do instead. */
export default function NotNow({ story }: { story: ShareableStory }) {
  return (
    <EmptyState icon={<ShieldX size={24} />} title={<Trans>This story cannot be shared now</Trans>}>
      {story.state === "retracted" ? <Retracted story={story.id} /> : <OverOrNotForYou />}
    </EmptyState>
  );
}

function Retracted({ story }: { story: number }) {
  return (
    <Trans>
      It was retracted, because it was not right.{" "}
      <TextLink href={paths.story(story)}>Read what was wrong</TextLink>
    </Trans>
  );
}

function OverOrNotForYou() {
  return <Trans>Its time is over, or it is meant for other people. You can still read it.</Trans>;
}
