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

export function useCreateCampaign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => data(api.POST("/api/v1/campaigns/", { body: { name } })),
    meta: { inForm: true },
    onSuccess: () => client.invalidateQueries({ queryKey: campaignsQuery.queryKey }),
  });
}
