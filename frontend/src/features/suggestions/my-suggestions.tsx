import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Lightbulb } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { confirm } from "@/components/ui/confirm";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { LoadMore } from "@/components/ui/load-more";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import { TextLink } from "@/components/ui/text-link";
import { toast } from "@/components/ui/toast";
import { formatRelative } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { type Suggestion, suggestionQueries, useWithdraw } from "./api";
import { SuggestionBody } from "./suggestion-body";

/** What somebody sent, and what became of it. */
export function MySuggestions() {
  const mine = useInfiniteQuery(suggestionQueries.mine);
  if (mine.isPending) return <RowsSkeleton rows={3} />;
  if (mine.error) return <ErrorState error={mine.error} onRetry={mine.refetch} />;
  const rows = mine.data.pages.flatMap((page) => page.results);
  if (rows.length === 0) return <Nothing />;
  return (
    <>
      <ul className="max-w-3xl space-y-3">
        {rows.map((suggestion) => (
          <li key={suggestion.id}>
            <Row suggestion={suggestion} />
          </li>
        ))}
      </ul>
      <LoadMore hasMore={mine.hasNextPage} busy={mine.isFetchingNextPage} onClick={mine.fetchNextPage} />
    </>
  );
}

const STATES: Record<Suggestion["state"], { label: MessageDescriptor; tone: Tone }> = {
  draft: { label: msg`Not sent yet`, tone: "neutral" },
  new: { label: msg`Waits for a reviewer`, tone: "brand" },
  accepted: { label: msg`Becomes a story`, tone: "ok" },
  declined: { label: msg`Declined`, tone: "neutral" },
  withdrawn: { label: msg`Taken back`, tone: "neutral" },
};

function Row({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useLingui();
  const { state, title, story } = suggestion;
  const { label, tone } = STATES[state];
  const sent = formatRelative(suggestion.created_at);
  return (
    <Card>
      <p className="mb-2 flex flex-wrap items-center gap-2">
        <Badge tone={story ? "ok" : tone}>{story ? t`Live` : t(label)}</Badge>
        <span className="text-label text-muted">
          <Trans>Sent {sent}</Trans>
        </span>
      </p>
      {title && <p className="font-medium">{title}</p>}
      <SuggestionBody suggestion={suggestion} />
      <Answer suggestion={suggestion} />
      {suggestion.abilities.withdraw && (
        <div className="mt-3">
          <Withdraw id={suggestion.id} />
        </div>
      )}
    </Card>
  );
}

function Answer({ suggestion: { state, note, story, decided_by } }: { suggestion: Suggestion }) {
  const name = decided_by?.name ?? "";
  if (story) {
    return (
      <p className="mt-2">
        <Trans>It became a story:</Trans> <TextLink href={paths.story(story.id)}>{story.title}</TextLink>
      </p>
    );
  }
  if (state === "accepted") {
    return (
      <p className="mt-2 text-muted">
        <Trans>{name} makes a story of it. You hear when it is live.</Trans>
      </p>
    );
  }
  if (state !== "declined") return null;
  return (
    <blockquote className="mt-2 border-l-2 border-brand/35 pl-3 wrap-anywhere whitespace-pre-wrap">
      <span className="font-medium">{name}:</span> {note}
    </blockquote>
  );
}

function Withdraw({ id }: { id: number }) {
  const { t } = useLingui();
  const withdraw = useWithdraw();
  const take = async () => {
    const yes = await confirm({
      title: t`Take this suggestion back?`,
      body: t`Reviewers no longer see it. You can suggest it again later.`,
      action: t`Take back`,
    });
    if (!yes) return;
    await withdraw.mutateAsync(id);
    toast({ title: t`Taken back` });
  };
  return (
    <Button size="sm" variant="secondary" busy={withdraw.isPending} onClick={() => void take()}>
      <Trans>Take back</Trans>
    </Button>
  );
}

function Nothing() {
  return (
    <EmptyState
      icon={<Lightbulb aria-hidden size={24} />}
      title={<Trans>You suggested nothing yet</Trans>}
      action={
        <LinkButton href={paths.suggest}>
          <Trans>Suggest a story</Trans>
        </LinkButton>
      }
    >
      <Trans>Saw something worth telling? A sentence, a link or a photo is enough.</Trans>
    </EmptyState>
  );
}
