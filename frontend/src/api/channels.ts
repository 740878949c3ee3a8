import { queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";
import type { components } from "./schema";

export type Channel = components["schemas"]["Channel"];
export type ChannelKey = Channel["key"];

/** The ways out, in the order in which people see them. Labels come in the reader's language. */
export const channelsQuery = queryOptions({
  queryKey: ["channels"],
  queryFn: ({ signal }) => data(api.GET("/api/v1/channels/", { signal })),
  staleTime: 3_600_000,
});
