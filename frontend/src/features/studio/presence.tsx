import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Eye } from "lucide-react";
import { api, data } from "@/api/client";

const POLL = 15_000;

/** Who else has this story open now; they hear the same of me. Nothing is asked while the tab is out of sight. */
export function Presence({ story }: { story: number }) {
  const { i18n } = useLingui();
  const others = useQuery({
    queryKey: ["stories", story, "presence"],
    queryFn: ({ signal }) =>
      data(api.POST("/api/v1/stories/{id}/presence/", { params: { path: { id: story } }, signal })),
    refetchInterval: POLL,
    refetchIntervalInBackground: false,
    staleTime: POLL,
    gcTime: 0,
    retry: false,
  });
  const names = (others.data ?? []).map(({ name }) => name);
  const joined = new Intl.ListFormat(i18n.locale, { type: "conjunction" }).format(names);
  return (
    <p role="status" className="flex items-start gap-2 text-warn empty:hidden">
      {names.length > 0 && (
        <>
          <Eye aria-hidden size={16} className="mt-0.5 shrink-0" />
          <span>
            {names.length === 1 ? (
              <Trans>{joined} has this open too.</Trans>
            ) : (
              <Trans>{joined} have this open too.</Trans>
            )}{" "}
            <Trans>Should you both change it, you choose between the two.</Trans>
          </span>
        </>
      )}
    </p>
  );
}
