import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { libraryQueries } from "@/api/stories";
import { StoryStateBadge } from "@/components/story-state-badge";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { type SuggestionGroup, useAccept } from "./api";

const SHOWN = 6;

/** Somebody tells it already: whoever suggested it is tied to that story, and hears of it. */
export function JoinStory({ group, onCancel }: { group: SuggestionGroup; onCancel: () => void }) {
  const { t } = useLingui();
  const [q, setQ] = useState("");
  const stories = useInfiniteQuery(libraryQueries.list({ state: "", q, mine: false, campaign: null }));
  const accept = useAccept(group.id);
  const join = async (id: number) => {
    await accept.mutateAsync(id);
    toast({ title: t`It is part of that story now` });
  };
  const rows = stories.data?.pages[0]?.results.slice(0, SHOWN) ?? [];
  return (
    <div className="mt-4 space-y-3 border-t pt-4">
      <Field label={<Trans>Which story?</Trans>}>
        <Input
          type="search"
          autoFocus
          placeholder={t`Search in titles and texts`}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
      </Field>
      {stories.error && <ErrorState error={stories.error} onRetry={stories.refetch} />}
      {stories.data && rows.length === 0 && (
        <p className="text-muted">
          <Trans>No story matches this</Trans>
        </p>
      )}
      <ul className="divide-y rounded-card border empty:hidden">
        {rows.map((story) => (
          <li key={story.id}>
            <button
              type="button"
              disabled={accept.isPending}
              onClick={() => void join(story.id)}
              className="flex min-h-11 w-full items-center justify-between gap-3 px-3 py-2 text-left hover:bg-raised"
            >
              <span className="min-w-0 truncate">{story.title}</span>
              <StoryStateBadge state={story.state} />
            </button>
          </li>
        ))}
      </ul>
      <Button variant="ghost" onClick={onCancel}>
        <Trans>Cancel</Trans>
      </Button>
    </div>
  );
}
