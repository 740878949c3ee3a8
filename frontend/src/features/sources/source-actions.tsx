import { useLingui } from "@lingui/react/macro";
import { Ellipsis } from "lucide-react";
import { confirm } from "@/components/ui/confirm";
import { IconButton } from "@/components/ui/icon-button";
import { LazyMenu } from "@/components/ui/lazy-menu";
import { toast } from "@/components/ui/toast";
import { type FeedSource, useAskSource, usePauseSource, useRemoveSource } from "./api";

interface SourceActionsProps {
  source: FeedSource;
  onEdit: (source: FeedSource) => void;
}

export function SourceActions({ source, onEdit }: SourceActionsProps) {
  const { t } = useLingui();
  const ask = useAskSource();
  const pause = usePauseSource();
  const remove = useRemove(source);
  const { id, abilities, paused } = source;
  const name = source.title || source.address;
  const look = async () => {
    await ask.mutateAsync(id);
    toast({ title: t`We look at ${name} now` });
  };
  return (
    <LazyMenu
      trigger={<IconButton label={t`Actions for ${name}`} icon={<Ellipsis aria-hidden size={18} />} />}
      items={[
        ...(abilities.poll ? [{ label: t`Look now`, onSelect: look }] : []),
        ...(abilities.update
          ? [
              { label: t`Change`, onSelect: () => onEdit(source) },
              {
                label: paused ? t`Take up again` : t`Pause`,
                onSelect: () => pause.mutate({ id, paused: !paused }),
              },
            ]
          : []),
        ...(abilities.delete ? [{ label: t`Remove`, onSelect: remove, danger: true }] : []),
      ]}
    />
  );
}

function useRemove(source: FeedSource): () => Promise<void> {
  const { t } = useLingui();
  const remove = useRemoveSource();
  const name = source.title || source.address;
  return async () => {
    const yes = await confirm({
      title: t`Remove ${name}?`,
      body: t`Nothing more comes in from this feed. What it brought stays in the review queue.`,
      action: t`Remove feed`,
      danger: true,
    });
    if (!yes) return;
    await remove.mutateAsync(source.id);
    toast({ title: t`${name} is removed` });
  };
}
