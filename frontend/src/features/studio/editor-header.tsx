import { Trans, useLingui } from "@lingui/react/macro";
import { Ban, Ellipsis, ExternalLink, History, PencilLine, Trash2 } from "lucide-react";
import { useLocation } from "wouter";
import type { Story } from "@/api/stories";
import { StoryStateBadge } from "@/components/story-state-badge";
import { confirm } from "@/components/ui/confirm";
import { IconButton } from "@/components/ui/icon-button";
import { LazyMenu } from "@/components/ui/lazy-menu";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";
import { useDeleteStory } from "./api";
import { forgetTyping } from "./kept-typing";

export function EditorHeader({ story, title }: { story: Story; title: string }) {
  const { t } = useLingui();
  return (
    <PageHeader
      title={title || t`Story without a title`}
      badge={<StoryStateBadge state={story.state} />}
      breadcrumbs={[{ label: <Trans>Library</Trans>, href: paths.library }]}
      actions={<Actions story={story} />}
    />
  );
}

function Actions({ story }: { story: Story }) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const remove = useDeleteStory();
  const drop = async () => {
    const yes = await confirm({
      title: t`Delete this draft?`,
      body: t`Its words, picture and suggested texts are gone for good.`,
      action: t`Delete draft`,
      danger: true,
    });
    if (!yes) return;
    await remove.mutateAsync(story.id);
    forgetTyping(story.id);
    navigate(paths.library);
    toast({ title: t`The draft is deleted` });
  };
  const { abilities, approved_at: approved } = story;
  const items = [
    approved && {
      label: t`History`,
      icon: <History aria-hidden size={16} />,
      href: paths.storyHistory(story.id),
    },
    abilities.correct && {
      label: t`Correct what is public`,
      icon: <PencilLine aria-hidden size={16} />,
      href: paths.correctStory(story.id),
    },
    abilities.retract && {
      label: t`Retract`,
      icon: <Ban aria-hidden size={16} />,
      href: paths.retractStory(story.id),
      danger: true,
    },
    abilities.delete && {
      label: t`Delete draft`,
      icon: <Trash2 aria-hidden size={16} />,
      onSelect: () => void drop(),
      danger: true,
    },
  ].filter((item) => item !== null && item !== false && item !== "");
  return (
    <>
      {(story.state === "live" || story.state === "expired" || story.state === "retracted") && (
        <LinkButton
          variant="secondary"
          href={paths.story(story.id)}
          icon={<ExternalLink aria-hidden size={16} />}
        >
          <Trans>As colleagues see it</Trans>
        </LinkButton>
      )}
      {story.abilities.approve && (
        <LinkButton href={paths.review(story.id)}>
          <Trans>Review</Trans>
        </LinkButton>
      )}
      {items.length > 0 && (
        <LazyMenu
          trigger={<IconButton label={t`More`} icon={<Ellipsis aria-hidden size={18} />} />}
          items={items}
        />
      )}
    </>
  );
}
