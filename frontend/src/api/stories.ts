import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";
import { cursorOf } from "./pages";
import type { components } from "./schema";

export type Story = components["schemas"]["Story"];
export type LibraryRow = components["schemas"]["LibraryRow"];
export type StoryState = components["schemas"]["StoryStateEnum"];

export interface LibraryFilter {
  state: StoryState | "";
  q: string;
  mine: boolean;
  campaign: number | null;
}

/** Stories as the people who write and approve them see them. */
export const libraryQueries = {
  list: ({ state, q, mine, campaign }: LibraryFilter) =>
    infiniteQueryOptions({
      queryKey: ["stories", "library", { state, q, mine, campaign }],
      queryFn: ({ pageParam, signal }) =>
        data(
          api.GET("/api/v1/stories/", {
            params: {
              query: {
                state,
                q: q || undefined,
                mine: mine || undefined,
                campaign: campaign ?? undefined,
                cursor: pageParam,
              },
            },
            signal,
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => cursorOf(page.next),
      placeholderData: keepPreviousData,
    }),
  detail: (id: number) =>
    queryOptions({
      queryKey: ["stories", id],
      queryFn: ({ signal }) => data(api.GET("/api/v1/stories/{id}/", { params: { path: { id } }, signal })),
    }),
  topics: queryOptions({
    queryKey: ["stories", "topics"],
    queryFn: ({ signal }) => data(api.GET("/api/v1/topics/", { signal })),
    staleTime: 600_000,
  }),
};
