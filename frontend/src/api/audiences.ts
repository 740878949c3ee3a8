import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";
import type { components } from "./schema";

export type AudienceRule = components["schemas"]["AudienceRule"];

export const NOBODY: AudienceRule = { everyone: false, teams: [], countries: [], languages: [], roles: [] };

export const audienceQueries = {
  teams: queryOptions({
    queryKey: ["teams"],
    queryFn: ({ signal }) => data(api.GET("/api/v1/teams/", { signal })),
    staleTime: 5 * 60_000,
  }),
  count: (rule: AudienceRule) =>
    queryOptions({
      queryKey: ["audiences", "count", rule],
      queryFn: ({ signal }) => data(api.POST("/api/v1/audiences/count/", { body: rule, signal })),
      placeholderData: keepPreviousData,
    }),
};

/** Without a term in any kind, a rule means nobody. */
export function isNobody(rule: AudienceRule): boolean {
  const kinds = [rule.teams, rule.countries, rule.languages, rule.roles];
  return !rule.everyone && kinds.every((values) => !values?.length);
}
