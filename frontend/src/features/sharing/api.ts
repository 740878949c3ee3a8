import { queryOptions, useMutation } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema";
import { type NewShare, useRefreshShares } from "@/api/shares";

export type ShareableStory = components["schemas"]["Story"];

/** The story with its suggested texts; the same entry that the story's own screen reads. */
export const shareableStory = (id: number) =>
  queryOptions({
    queryKey: ["stories", id],
    queryFn: ({ signal }) => data(api.GET("/api/v1/stories/{id}/", { params: { path: { id } }, signal })),
  });

/** Makes the share and its tracked link. Asking again within half an hour gives the same one. */
export function useOpenShare() {
  const refresh = useRefreshShares();
  return useMutation({
    mutationFn: (body: NewShare) => data(api.POST("/api/v1/shares/", { body })),
    meta: { inForm: true },
    onSuccess: () => void refresh(),
  });
}
