import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";

const OPENED_HERE = "shareDialog";

/**
 * Which story the dialog shares, kept in the address: it survives a reload and the way back from a guideline, and the
 * phone's Back closes it. `?share=12` names a story; on a story's own screen any value means that story.
 */
export function useShareParam(own?: number) {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const value = new URLSearchParams(search).get("share") ?? "";
  const named = /^\d{1,15}$/.test(value) ? Number(value) : null;
  const open = useCallback(
    (id: number) => navigate(addressWith(path, search, String(id)), { state: { [OPENED_HERE]: true } }),
    [navigate, path, search],
  );
  const close = useCallback(() => {
    if (history.state?.[OPENED_HERE]) history.back();
    else navigate(addressWith(path, search, null), { replace: true });
  }, [navigate, path, search]);
  return { story: own !== undefined && value ? own : named, open, close };
}

function addressWith(path: string, search: string, share: string | null): string {
  const params = new URLSearchParams(search);
  if (share === null) params.delete("share");
  else params.set("share", share);
  const rest = params.toString();
  return rest ? `${path}?${rest}` : path;
}
