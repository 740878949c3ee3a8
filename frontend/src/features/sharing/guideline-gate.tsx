import { useQuery } from "@tanstack/react-query";
import { useLocation, useSearch } from "wouter";
import { outstandingQuery } from "@/api/outstanding";
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
