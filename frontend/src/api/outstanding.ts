import { queryOptions } from "@tanstack/react-query";
import { boot, type OutstandingGuideline } from "./boot";
import { sendJson } from "./json";

/** Guidelines that wait for this person; invalidate ["guidelines"] after an acknowledgement. */
export const outstandingQuery = queryOptions({
  queryKey: ["guidelines", "outstanding"],
  queryFn: () => sendJson<OutstandingGuideline[]>("GET", "/api/v1/guidelines/outstanding/"),
  initialData: boot.me ? boot.outstanding : undefined,
  staleTime: 60_000,
});
