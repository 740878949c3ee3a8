import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema";

export type LinkPreview = components["schemas"]["LinkPreview"];
export type PreviewCard = components["schemas"]["PreviewCard"];
export type PreviewProblem = components["schemas"]["PreviewProblem"];

const BETWEEN_LOOKS = 1_200;
const MOST_LOOKS = 40;

/** Asks once, then looks until the server has read the page. Each `attempt` after the first asks anew. */
export const linkPreview = (url: string, attempt: number) =>
  queryOptions({
    queryKey: ["link-preview", url, attempt],
    queryFn: ({ client, queryKey, signal }) => {
      const known = client.getQueryData<LinkPreview>(queryKey);
      return known?.state === "pending"
        ? data(api.GET("/api/v1/link-previews/{id}/", { params: { path: { id: known.id } }, signal }))
        : data(api.POST("/api/v1/link-previews/", { body: { url, refresh: attempt > 0 }, signal }));
    },
    refetchInterval: ({ state }) =>
      state.data?.state === "pending" && state.dataUpdateCount < MOST_LOOKS ? BETWEEN_LOOKS : false,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** What could be an address of a page; the server has the last word. */
export function isAddress(text: string): boolean {
  const plain = text.trim();
  return /^https?:\/\/[^\s/]+\.[^\s/]{2,}/i.test(plain) && URL.canParse(plain);
}
