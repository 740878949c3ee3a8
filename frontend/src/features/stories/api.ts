import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { boot } from "@/api/boot";
import type { ChannelKey } from "@/api/channels";
import { api, data } from "@/api/client";
import { cursorOf } from "@/api/pages";
import type { components } from "@/api/schema";

export type FeedCard = components["schemas"]["FeedCard"];
export type FeedPage = components["schemas"]["FeedPage"];
export type Story = components["schemas"]["Story"];
export type StoryPicture = components["schemas"]["Image"];
export type Topic = components["schemas"]["Topic"];

const FILTERS = ["topic", "channel", "campaign", "q", "saved", "following"] as const;

/** As the address holds it; empty is everything. `saved` and `following` are "1" when they are on. */
export type FeedFilter = Record<(typeof FILTERS)[number], string>;

/** From wherever values come by name; also every name with nothing, for who asks for nothing. */
export function filterOf(value: (name: string) => string | null | undefined): FeedFilter {
  return Object.fromEntries(FILTERS.map((name) => [name, value(name) ?? ""])) as FeedFilter;
}

export const NO_FILTER = filterOf(() => "");

export function isFiltered(filter: FeedFilter): boolean {
  return Object.values(filter).some(Boolean);
}

const bootedAt = Date.now();

/** What Django wrote into the page is the first page of the whole feed, so that screen needs no request. */
function firstPage(filter: FeedFilter) {
  const page = boot.feed as FeedPage | null;
  if (!page || isFiltered(filter)) return {};
  return { initialData: { pages: [page], pageParams: [undefined] }, initialDataUpdatedAt: bootedAt };
}

export const storyQueries = {
  feed: (filter: FeedFilter) =>
    infiniteQueryOptions({
      queryKey: ["stories", "feed", filter],
      queryFn: ({ pageParam, signal }) =>
        data(
          api.GET("/api/v1/feed/", {
            params: {
              query: {
                topic: filter.topic || undefined,
                channel: (filter.channel as ChannelKey) || undefined,
                campaign: Number(filter.campaign) || undefined,
                q: filter.q || undefined,
                saved: filter.saved === "1" || undefined,
                following: filter.following === "1" || undefined,
                cursor: pageParam,
              },
            },
            signal,
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page: FeedPage) => cursorOf(page.next),
      placeholderData: keepPreviousData,
      ...firstPage(filter),
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
