import { Trans } from "@lingui/react/macro";
import { useOnline } from "@/lib/use-online";

export function OfflineNotice() {
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className="bg-warn-soft px-4 py-2 text-center font-medium text-warn">
          <Trans>You are offline. What you see may be out of date.</Trans>
        </p>
      )}
    </div>
  );
}
