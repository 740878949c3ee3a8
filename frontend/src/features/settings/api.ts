import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema";

export type EditorialRules = components["schemas"]["EditorialRules"];
export type RulesChange = components["schemas"]["PatchedEditorialRulesChangeRequest"];

export const rulesQuery = queryOptions({
  queryKey: ["editorial-rules"],
  queryFn: ({ signal }) => data(api.GET("/api/v1/editorial-rules/", { signal })),
});

export function useChangeRules() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RulesChange) => data(api.PATCH("/api/v1/editorial-rules/", { body })),
    onSuccess: (rules) => client.setQueryData(rulesQuery.queryKey, rules),
  });
}
