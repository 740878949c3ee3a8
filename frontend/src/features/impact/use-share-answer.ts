import { useLingui } from "@lingui/react/macro";
import { type Share, useConfirmShare, useUndoShare } from "@/api/shares";
import { toast } from "@/components/ui/toast";

/** Saying afterwards what came of a share; each answer can be taken back at once. */
export function useShareAnswer(share: Share, where: string) {
  const { t } = useLingui();
  const confirming = useConfirmShare();
  const undoing = useUndoShare();
  const confirm = () =>
    confirming.mutate(
      { id: share.id, postUrl: share.post_url },
      {
        onSuccess: () => toast({ title: t`Noted: shared (${where})`, undo: () => undoing.mutate(share.id) }),
      },
    );
  const again = share.state === "opened" ? undefined : confirm;
  const undo = () =>
    undoing.mutate(share.id, {
      onSuccess: () => toast({ title: t`Taken back; it no longer counts`, undo: again }),
    });
  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(share.tracked_url);
      toast({ title: t`Link copied` });
    } catch {
      toast({ title: share.tracked_url, description: t`Copy it from here.` });
    }
  };
  return { confirm, undo, copyLink, busy: confirming.isPending || undoing.isPending };
}
