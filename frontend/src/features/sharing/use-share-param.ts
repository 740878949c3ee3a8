import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";

const OPENED_HERE = "shareDialog";

function addressWith(change: (params: URLSearchParams) => void): string {
  const params = new URLSearchParams(location.search);
  change(params);
  const search = params.toString();
  return location.pathname + (search && `?${search}`);
}

/**
 * Which story the dialog shares, kept in the address: it survives a reload and the way back from a guideline, and the
 * phone's Back closes it. `?share=12` names a story; on a story's own screen any value means that story.
 */
export function useShareParam(own?: number) {
  const value = new URLSearchParams(useSearch()).get("share") ?? "";
  const [, navigate] = useLocation();
  const named = /^\d{1,15}$/.test(value) ? Number(value) : null;
  const open = useCallback(
    (id: number) => {
      const state = { [OPENED_HERE]: true };
      navigate(
        addressWith((params) => params.set("share", String(id))),
        { state },
      );
    },
    [navigate],
  );
  const close = useCallback(() => {
    if (history.state?.[OPENED_HERE]) history.back();
    else
      navigate(
        addressWith((params) => params.delete("share")),
        { replace: true },
      );
  }, [navigate]);
  return { story: own !== undefined && value ? own : named, open, close };
}
