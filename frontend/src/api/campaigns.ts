import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, data } from "./client";
import type { components } from "./schema";

export type Campaign = components["schemas"]["Campaign"];
export type CampaignRef = components["schemas"]["CampaignRef"];

const MOST = 100; // a page; who has more of them searches

export const campaignsQuery = queryOptions({
  queryKey: ["campaigns"],
  queryFn: async ({ signal }) =>
    (await data(api.GET("/api/v1/campaigns/", { params: { query: { page_size: MOST } }, signal }))).results,
  staleTime: 60_000,
});

/** Also those that are over and no longer offered. */
export const allCampaignsQuery = queryOptions({
  queryKey: ["campaigns", "all"],
  queryFn: async ({ signal }) =>
    (
      await data(
        api.GET("/api/v1/campaigns/", { params: { query: { page_size: MOST, archived: true } }, signal }),
      )
    ).results,
});

export function useCreateCampaign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => data(api.POST("/api/v1/campaigns/", { body: { name } })),
    meta: { inForm: true },
    onSuccess: () => client.invalidateQueries({ queryKey: campaignsQuery.queryKey }),
  });
}

export type CampaignChange = components["schemas"]["PatchedCampaignChangeRequest"];

/** New words or dates; or over, or offered again. */
export function useChangeCampaign(id: number) {
  const client = useQueryClient();
  const params = { path: { id } };
  return useMutation({
    mutationFn: (change: CampaignChange | "archive" | "restore") => {
      if (change === "archive") return data(api.POST("/api/v1/campaigns/{id}/archive/", { params }));
      if (change === "restore") return data(api.POST("/api/v1/campaigns/{id}/restore/", { params }));
      return data(api.PATCH("/api/v1/campaigns/{id}/", { params, body: change }));
    },
    meta: { inForm: true },
    onSuccess: () => client.invalidateQueries({ queryKey: campaignsQuery.queryKey }),
  });
}
