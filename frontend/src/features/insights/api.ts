import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema";
import type { Period } from "./periods";

export type Overview = components["schemas"]["Overview"];
export type Breakdown = components["schemas"]["Breakdown"];
export type BreakdownRow = components["schemas"]["BreakdownRow"];
export type By = Breakdown["by"];

export const insightQueries = {
  overview: (period: Period, team: number | undefined) =>
    queryOptions({
      queryKey: ["insights", "overview", period, team ?? null],
      queryFn: ({ signal }) =>
        data(api.GET("/api/v1/insights/overview/", { params: { query: { ...period, team } }, signal })),
      placeholderData: keepPreviousData,
    }),
  breakdown: (period: Period, by: By) =>
    queryOptions({
      queryKey: ["insights", "breakdown", period, by],
      queryFn: ({ signal }) =>
        data(api.GET("/api/v1/insights/breakdown/", { params: { query: { ...period, by } }, signal })),
      placeholderData: keepPreviousData,
    }),
};

export function exportAddress(period: Period, by: By): string {
  return `/api/v1/insights/export/?${new URLSearchParams({ ...period, by })}`;
}
