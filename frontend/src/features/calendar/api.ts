import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ChannelKey } from "@/api/channels";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema";
import type { Span } from "./period";

export type Calendar = components["schemas"]["Calendar"];
export type Entry = components["schemas"]["CalendarEntry"];
export type Supply = components["schemas"]["Supply"];
export type ChannelSupply = components["schemas"]["ChannelSupply"];
export type ChannelPlan = components["schemas"]["ChannelPlan"];
export type PlanContent = components["schemas"]["ChannelPlanInputRequest"];
export type Repeat = components["schemas"]["Repeat"];
export type Promotion = Supply["promotion"];

export interface Filter {
  channel: ChannelKey | "";
  campaign: number | null;
}

export const calendarQueries = {
  entries: ({ from, to }: Span, { channel, campaign }: Filter) =>
    queryOptions({
      queryKey: ["calendar", "entries", { from, to, channel, campaign }],
      queryFn: ({ signal }) =>
        data(
          api.GET("/api/v1/calendar/", {
            params: { query: { from, to, channel: channel || undefined, campaign: campaign ?? undefined } },
            signal,
          }),
        ),
      placeholderData: keepPreviousData,
    }),
  supply: ({ from, to }: Span) =>
    queryOptions({
      queryKey: ["calendar", "supply", { from, to }],
      queryFn: ({ signal }) =>
        data(api.GET("/api/v1/calendar/supply/", { params: { query: { from, to } }, signal })),
      placeholderData: keepPreviousData,
    }),
  plans: queryOptions({
    queryKey: ["calendar", "plans"],
    queryFn: ({ signal }) => data(api.GET("/api/v1/channel-plans/", { signal })),
  }),
};

export function useWritePlan(channel: ChannelKey) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PlanContent) =>
      data(api.PUT("/api/v1/channel-plans/{channel}/", { params: { path: { channel } }, body })),
    meta: { inForm: true },
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: calendarQueries.plans.queryKey }),
        client.invalidateQueries({ queryKey: ["calendar", "supply"] }),
      ]),
  });
}
