import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, data } from "./client";
import type { components } from "./schema";

export type Share = components["schemas"]["Share"];
export type NewShare = components["schemas"]["ShareInputRequest"];

const SHARES = ["shares"];
const MOST_RECENT = 100;

/** A person's own shares. Nobody else's can be asked for. */
export const shareQueries = {
  recent: queryOptions({
    queryKey: [...SHARES, "recent"],
    queryFn: ({ signal }) =>
      data(api.GET("/api/v1/shares/", { params: { query: { page_size: MOST_RECENT } }, signal })),
    staleTime: 300_000,
  }),
  ofStory: (story: number) =>
    queryOptions({
      queryKey: [...SHARES, "story", story],
      queryFn: async ({ signal }) =>
        (await data(api.GET("/api/v1/shares/", { params: { query: { story } }, signal }))).results,
    }),
};

/** Those of which something was wrong, and their author has not put the notice away. */
export const noticedShares = queryOptions({
  queryKey: [...SHARES, "noticed"],
  queryFn: async ({ signal }) =>
    (
      await data(
        api.GET("/api/v1/shares/", { params: { query: { noticed: true, page_size: MOST_RECENT } }, signal }),
      )
    ).results,
});

export const SHARES_KEY = SHARES;

/** Posted, by what the person says or by what a click proves; an opened share page alone is not. */
export function isShared(share: Share): boolean {
  return share.state === "confirmed" || share.state === "proven";
}

/** Every list and figure that a change of a share touches. */
export function useRefreshShares() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: SHARES }),
      client.invalidateQueries({ queryKey: ["impact"] }),
    ]);
}

export function useConfirmShare(options: { inForm?: boolean } = {}) {
  const refresh = useRefreshShares();
  return useMutation({
    mutationFn: ({ id, postUrl = "" }: { id: number; postUrl?: string }) =>
      data(
        api.POST("/api/v1/shares/{id}/confirm/", { params: { path: { id } }, body: { post_url: postUrl } }),
      ),
    meta: { inForm: options.inForm },
    onSuccess: refresh,
  });
}

export function useUndoShare() {
  const refresh = useRefreshShares();
  return useMutation({
    mutationFn: (id: number) => data(api.POST("/api/v1/shares/{id}/undo/", { params: { path: { id } } })),
    onSuccess: refresh,
  });
}

export function useDismissNotice() {
  const refresh = useRefreshShares();
  return useMutation({
    mutationFn: (id: number) =>
      data(api.POST("/api/v1/shares/{id}/dismiss_notice/", { params: { path: { id } } })),
    onSuccess: refresh,
  });
}
