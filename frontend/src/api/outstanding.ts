import { queryOptions } from "@tanstack/react-query";
import { boot } from "./boot";
import { api, data } from "./client";

/** Guidelines that wait for this person; invalidate ["guidelines"] after an acknowledgement. */
export const outstandingQuery = queryOptions({
  queryKey: ["guidelines", "outstanding"],
  queryFn: () => data(api.GET("/api/v1/guidelines/outstanding/")),
  initialData: boot.me ? boot.outstanding : undefined,
  staleTime: 60_000,
});
