import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { channelsQuery } from "@/api/channels";
import { shareQueries } from "@/api/shares";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { shareableStory } from "./api";
import { DialogSkeleton } from "./dialog-skeleton";
import { FooterSlotProvider } from "./footer-slot";
import { ShareSteps } from "./share-steps";

interface ShareDialogProps {
  /** Null closes it; the last story stays while it fades out. */
  story: number | null;
  onClose: () => void;
}

/** Two minutes: choose where, say it in your own words, post it there, and say whether you did. */
export default function ShareDialog({ story, onClose }: ShareDialogProps) {
  const [shown, setShown] = useState(story);
  if (story !== null && story !== shown) setShown(story);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <Dialog
      open={story !== null}
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Share this story</Trans>}
      description={<Trans>In your own words, and only if you like it.</Trans>}
      footer={<div ref={setSlot} className="flex w-full flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1" />}
    >
      <FooterSlotProvider value={slot}>
        {shown !== null && <Content key={shown} story={shown} onClose={onClose} />}
      </FooterSlotProvider>
    </Dialog>
  );
}

function Content({ story: id, onClose }: { story: number; onClose: () => void }) {
  const story = useQuery(shareableStory(id));
  const channels = useQuery(channelsQuery);
  const shares = useQuery(shareQueries.ofStory(id));
  const error = story.error ?? channels.error;
  if (error) {
    return (
      <ErrorState
        error={error}
        onRetry={() => {
          void story.refetch();
          void channels.refetch();
        }}
      />
    );
  }
  // My earlier shares decide which step comes first; without them the dialog simply begins at the beginning.
  if (!story.data || !channels.data || shares.isPending) return <DialogSkeleton />;
  return (
    <Suspense fallback={<DialogSkeleton />}>
      <ShareSteps story={story.data} channels={channels.data} shares={shares.data ?? []} onClose={onClose} />
    </Suspense>
  );
}
