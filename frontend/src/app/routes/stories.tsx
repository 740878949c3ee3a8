import { reachForDialog, ShareDialogHost } from "@/features/sharing/share-dialog-host";
import { useShareParam } from "@/features/sharing/use-share-param";
import { Feed } from "@/features/stories/feed";

export default function Stories() {
  const share = useShareParam();
  return (
    <>
      <Feed onShare={share.open} onReach={reachForDialog} />
      <ShareDialogHost story={share.story} onClose={share.close} />
    </>
  );
}
