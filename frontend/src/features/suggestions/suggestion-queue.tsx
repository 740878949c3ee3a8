import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Lightbulb, Rss } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import { TextLink } from "@/components/ui/text-link";
import { toast } from "@/components/ui/toast";
import { formatRelative } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { type Suggestion, type SuggestionGroup, suggestionQueries, useAccept } from "./api";
import { DeclineForm } from "./decline-form";
import { JoinStory } from "./join-story";
import { AddressLink, SuggestionBody } from "./suggestion-body";

/** One card for a link, with everybody who sent it: decided once, and all of them hear. */
export function SuggestionQueue() {
  const queue = useInfiniteQuery(suggestionQueries.queue);
  if (queue.isPending) return <RowsSkeleton rows={3} />;
  if (queue.error) return <ErrorState error={queue.error} onRetry={queue.refetch} />;
  const groups = queue.data.pages.flatMap((page) => page.results);
  if (groups.length === 0) return <Nothing />;
  return (
    <>
      <ul className="max-w-3xl space-y-4">
        {groups.map((group) => (
          <li key={group.id}>
            <Group group={group} />
          </li>
        ))}
      </ul>
      <LoadMore hasMore={queue.hasNextPage} busy={queue.isFetchingNextPage} onClick={queue.fetchNextPage} />
    </>
  );
}

function Group({ group }: { group: SuggestionGroup }) {
  const { title, url, suggestions, earlier } = group;
  const people = suggestions.filter(({ author }) => author).length;
  return (
    <Card>
      {title && <h2 className="text-card">{title}</h2>}
      {url && <AddressLink url={url} />}
      {people > 1 && (
        <p className="mt-1">
          <Badge tone="brand">
            <Plural value={people} one="# colleague sent this" other="# colleagues sent this" />
          </Badge>
        </p>
      )}
      <ul className="mt-3 space-y-4">
        {suggestions.map((suggestion) => (
          <li key={suggestion.id} className="flex gap-3">
            <From suggestion={suggestion} />
          </li>
        ))}
      </ul>
      <Earlier suggestions={earlier} />
      <Decision group={group} />
    </Card>
  );
}

function From({ suggestion }: { suggestion: Suggestion }) {
  const { author, source, credited } = suggestion;
  const sent = formatRelative(suggestion.created_at);
  const name = author?.name ?? source?.title ?? "";
  return (
    <>
      {author ? <Avatar name={name} /> : <Rss aria-hidden size={20} className="mt-1 shrink-0 text-muted" />}
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium">{name || <Trans>A feed</Trans>}</span>
          <span className="text-label text-muted">{sent}</span>
          {author && !credited && (
            <span className="text-label text-muted">
              <Trans>does not want to be named</Trans>
            </span>
          )}
        </p>
        <SuggestionBody suggestion={suggestion} withLink={false} />
      </div>
    </>
  );
}

/** What was decided about the same link before. */
function Earlier({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const last = suggestions.at(-1);
  if (!last) return null;
  const name = last.decided_by?.name ?? "";
  const when = last.decided_at ? formatRelative(last.decided_at) : "";
  const { note } = last;
  return (
    <p className="mt-3 rounded-control bg-warn-soft/60 px-3 py-2">
      {last.state === "declined" ? (
        <Trans>
          {name} declined this link {when}: {note}
        </Trans>
      ) : (
        <Trans>
          {name} took up this link {when}.
        </Trans>
      )}{" "}
      {last.story && <TextLink href={paths.editStory(last.story.id)}>{last.story.title}</TextLink>}
    </p>
  );
}

type Step = "choose" | "decline" | "join";

function Decision({ group }: { group: SuggestionGroup }) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const [step, setStep] = useState<Step>("choose");
  const accept = useAccept(group.id);
  if (step === "decline") return <DeclineForm group={group} onCancel={() => setStep("choose")} />;
  if (step === "join") return <JoinStory group={group} onCancel={() => setStep("choose")} />;
  const make = async () => {
    const { story } = await accept.mutateAsync(null);
    toast({ title: t`A draft is made of it` });
    navigate(paths.editStory(story));
  };
  return (
    <div className="mt-4 flex flex-wrap gap-2 border-t pt-4">
      <Button busy={accept.isPending} onClick={() => void make()}>
        <Trans>Make a story of it</Trans>
      </Button>
      <Button variant="secondary" onClick={() => setStep("join")}>
        <Trans>Part of another story</Trans>
      </Button>
      <Button variant="ghost" onClick={() => setStep("decline")}>
        <Trans>Decline</Trans>
      </Button>
    </div>
  );
}

function Nothing() {
  return (
    <EmptyState icon={<Lightbulb aria-hidden size={24} />} title={<Trans>No suggestions wait</Trans>}>
      <Trans>
        What colleagues suggest, and what feeds bring, appears here. One card for a link, whoever sent it.
      </Trans>
    </EmptyState>
  );
}
