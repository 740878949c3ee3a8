import { Trans } from "@lingui/react/macro";
import { BellPlus, Bookmark, Newspaper, SearchX } from "lucide-react";
import { useMay } from "@/api/me";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import { type FeedFilter, isFiltered } from "./api";

interface FeedEmptyProps {
  /** A filter left nothing; without one there is nothing at all. */
  filter: FeedFilter;
  onClear: () => void;
}

/** Seldom seen, so its code comes only when it is. */
export default function FeedEmpty({ filter, onClear }: FeedEmptyProps) {
  if (!isFiltered(filter)) return <NoStories />;
  if (filter.saved && !filter.q) return <NothingSaved onClear={onClear} />;
  if (filter.following && !filter.q) return <NothingFollowed onClear={onClear} />;
  return <NothingFound onClear={onClear} />;
}

function NothingSaved({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={<Bookmark size={24} />}
      title={<Trans>Nothing saved here</Trans>}
      action={<ShowAll onClear={onClear} />}
    >
      <Trans>The bookmark on a story keeps it here for you. Nobody else sees what you save.</Trans>
    </EmptyState>
  );
}

function NothingFollowed({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={<BellPlus size={24} />}
      title={<Trans>No stories on topics that you follow</Trans>}
      action={<ShowAll onClear={onClear} />}
    >
      <Trans>
        Choose a topic above and follow it. Its stories are then one tap away; nothing else is hidden.
      </Trans>
    </EmptyState>
  );
}

function ShowAll({ onClear }: { onClear: () => void }) {
  return (
    <Button variant="secondary" onClick={onClear}>
      <Trans>Show all stories</Trans>
    </Button>
  );
}

function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={<SearchX size={24} />}
      title={<Trans>No story matches this</Trans>}
      action={<ShowAll onClear={onClear} />}
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
