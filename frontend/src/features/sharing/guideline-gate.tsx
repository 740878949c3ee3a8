import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useSearch } from "wouter";
import { outstandingQuery } from "@/api/outstanding";
import { Banner } from "@/components/ui/banner";
import { paths } from "@/lib/paths";

/** The guideline that has to be acknowledged before anything is shared, whether known beforehand or told by the server. */
export function useGate(told: number | null): { id: number; title: string | undefined } | null {
  const { data: outstanding = [] } = useQuery(outstandingQuery);
  const known = outstanding.find(({ blocking }) => blocking);
  const id = told ?? known?.guideline_id;
  if (id === undefined) return null;
  return { id, title: outstanding.find(({ guideline_id }) => guideline_id === id)?.title };
}

/** There and back again: the reading view returns to this very dialog. */
export function useWayThrough(): (guideline: number) => string {
  const [path] = useLocation();
  const search = useSearch();
  const here = search ? `${path}?${search}` : path;
  return (guideline) => `${paths.guideline(guideline)}?back=${encodeURIComponent(here)}`;
}

export function GateBanner({ title }: { title: string | undefined }) {
  return (
    <Banner
      tone="warn"
      className="mb-4"
      title={title ? <Trans>First read: {title}</Trans> : <Trans>There is a guideline to read first</Trans>}
    >
      <Trans>
        It says what is allowed and what protects you. Once you have acknowledged it you come back here, and
        your text is still there.
      </Trans>
    </Banner>
  );
}
