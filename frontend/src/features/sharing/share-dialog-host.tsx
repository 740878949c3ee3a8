import { lazy, Suspense } from "react";
import { withRest } from "@/lib/rest";
import { useEver } from "@/lib/use-ever";

const load = withRest(() => import("./share-dialog"));
const ShareDialog = lazy(load);

/** For buttons that will open the dialog: by the time they are pressed its code is here. */
export function reachForDialog(): void {
  load().catch(() => undefined); // A failed guess is retried when the dialog is opened.
}

interface ShareDialogHostProps {
  /** The story to share, or null while nothing is shared. */
  story: number | null;
  onClose: () => void;
}

/** Where the dialog lives on a screen; nothing of it is loaded before it is wanted. */
export function ShareDialogHost({ story, onClose }: ShareDialogHostProps) {
  const wanted = useEver(story !== null);
  return <Suspense fallback={null}>{wanted && <ShareDialog story={story} onClose={onClose} />}</Suspense>;
}
