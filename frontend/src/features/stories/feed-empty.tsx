import { Trans } from "@lingui/react/macro";
import { Newspaper, SearchX } from "lucide-react";
import { useMay } from "@/api/me";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

interface FeedEmptyProps {
  /** A filter left nothing; without one there is nothing at all. */
  filtered: boolean;
  onClear: () => void;
}

/** Seldom seen, so its code comes only when it is. */
export default function FeedEmpty({ filtered, onClear }: FeedEmptyProps) {
  return filtered ? <NothingFound onClear={onClear} /> : <NoStories />;
}

function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={<SearchX size={24} />}
      title={<Trans>No story matches this</Trans>}
      action={
        <Button variant="secondary" onClick={onClear}>
          <Trans>Show all stories</Trans>
        </Button>
      }
    >
      <Trans>Try another word, another topic, or look at everything.</Trans>
    </EmptyState>
  );
}

/** Whoever writes stories is led to writing one; everybody else is told that nothing is expected of them. */
function NoStories() {
  const writes = useMay("stories.write");
  return (
    <EmptyState
      icon={<Newspaper size={24} />}
      title={<Trans>No stories for you yet</Trans>}
      action={
        writes ? (
          <LinkButton href={paths.newStory}>
            <Trans>Write the first story</Trans>
          </LinkButton>
        ) : (
          <LinkButton variant="secondary" href={paths.guidelines}>
            <Trans>Read the guidelines meanwhile</Trans>
          </LinkButton>
        )
      }
    >
      <Trans>Stories appear here as soon as one is published for your team, country or language.</Trans>
    </EmptyState>
  );
}
