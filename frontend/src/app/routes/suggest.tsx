import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { Banner } from "@/components/ui/banner";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { suggestionQueries } from "@/features/suggestions/api";
import { SuggestForm } from "@/features/suggestions/suggest-form";
import { paths } from "@/lib/paths";

export default function Suggest() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const draft = Number(params.get("draft")) || null;
  return (
    <>
      <PageHeader
        title={t`Suggest a story`}
        description={
          <Trans>Something that happened, a page you found, a photo: others make a story of it.</Trans>
        }
        actions={
          <TextLink href={paths.suggestions}>
            <Trans>Your suggestions</Trans>
          </TextLink>
        }
      />
      <Problem code={params.get("problem")} />
      {draft ? <WithDraft id={draft} /> : <Plain params={params} />}
    </>
  );
}

function Plain({ params }: { params: URLSearchParams }) {
  const [, navigate] = useLocation();
  const [round, setRound] = useState(0);
  const shared = (name: string) => (round === 0 ? (params.get(name) ?? "") : "");
  const again = () => {
    setRound(round + 1);
    navigate(paths.suggest, { replace: true });
  };
  const start = { title: shared("title"), text: shared("text") || shared("title"), url: shared("url") };
  return <SuggestForm key={round} start={start} draft={null} onAgain={again} />;
}

function WithDraft({ id }: { id: number }) {
  const [, navigate] = useLocation();
  // As it was when it came: sending it must not make it another.
  const draft = useQuery({
    ...suggestionQueries.detail(id),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  if (draft.isPending) {
    return (
      <SkeletonGroup>
        <Skeleton className="h-96 max-w-2xl rounded-card" />
      </SkeletonGroup>
    );
  }
  if (draft.error) return <ErrorState error={draft.error} onRetry={draft.refetch} />;
  const start = { title: "", text: "", url: "" };
  const waiting = draft.data.abilities.send ? draft.data : null;
  return <SuggestForm key={id} start={start} draft={waiting} onAgain={() => navigate(paths.suggest)} />;
}

/** Why something that was shared is not here. */
function Problem({ code }: { code: string | null }) {
  if (!code) return null;
  return (
    <Banner tone="warn" className="mb-5 max-w-2xl" title={<Trans>Not everything arrived</Trans>}>
      {code === "pictures_again" && (
        <Trans>You were not signed in, so the pictures were not kept. Please add them again.</Trans>
      )}
      {code === "image_too_large" && (
        <Trans>A picture was larger than we accept. Please choose a smaller one.</Trans>
      )}
      {code === "too_many_suggestions" && <Trans>That is a lot for one day. Please go on tomorrow.</Trans>}
      {!["pictures_again", "image_too_large", "too_many_suggestions"].includes(code) && (
        <Trans>One of the pictures could not be read. Please add another one.</Trans>
      )}
    </Banner>
  );
}
