import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import { cursorOf } from "@/api/pages";
import type { components } from "@/api/schema";

export type AuditEvent = components["schemas"]["AuditEvent"];

export const auditQueries = {
  list: () =>
    infiniteQueryOptions({
      queryKey: ["audit"],
      queryFn: ({ pageParam, signal }) =>
        data(api.GET("/api/v1/audit/", { params: { query: { cursor: pageParam } }, signal })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => cursorOf(page.next),
    }),
};
