import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import { cursorOf } from "@/api/pages";
import type { components } from "@/api/schema";
import { SHARES_KEY } from "@/api/shares";

export type Impact = components["schemas"]["Impact"];

/** A file with all that is kept of this person's sharing. */
export const EXPORT_ADDRESS = "/api/v1/impact/export/";

export const impactQueries = {
  figures: queryOptions({
    queryKey: ["impact"],
    queryFn: ({ signal }) => data(api.GET("/api/v1/impact/", { signal })),
  }),
  shares: infiniteQueryOptions({
    queryKey: [...SHARES_KEY, "mine"],
    queryFn: ({ pageParam, signal }) =>
      data(api.GET("/api/v1/shares/", { params: { query: { cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => cursorOf(page.next),
  }),
};
