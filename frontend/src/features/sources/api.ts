import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema";

export type FeedSource = components["schemas"]["FeedSource"];
export type NewSource = components["schemas"]["SourceInputRequest"];
export type SourceChange = components["schemas"]["PatchedSourceChangeRequest"];

const SOON = 2_000;

export const sourceQueries = {
  list: queryOptions({
    queryKey: ["feed-sources"],
    queryFn: ({ signal }) => data(api.GET("/api/v1/feed-sources/", { signal })),
    // A source that was just added is being read by a job.
    refetchInterval: (query) => (query.state.data?.some(isBeingRead) ? SOON : false),
  }),
};

/** Added a moment ago, and not read yet. After two minutes nobody should wait at the screen for it. */
export function isBeingRead(source: FeedSource): boolean {
  return !source.polled_at && !source.paused && Date.now() - Date.parse(source.created_at) < 120_000;
}

function useSourceChange<Input>(change: (input: Input) => Promise<unknown>, inForm = false) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    meta: { inForm },
    onSuccess: () => client.invalidateQueries({ queryKey: ["feed-sources"] }),
  });
}

export const useAddSource = () =>
  useSourceChange((body: NewSource) => data(api.POST("/api/v1/feed-sources/", { body })), true);

const change = ({ id, ...body }: SourceChange & { id: number }) =>
  data(api.PATCH("/api/v1/feed-sources/{id}/", { params: { path: { id } }, body }));

export const useChangeSource = () => useSourceChange(change, true);

export const usePauseSource = () => useSourceChange(change);

export const useRemoveSource = () =>
  useSourceChange((id: number) =>
    data(api.DELETE("/api/v1/feed-sources/{id}/", { params: { path: { id } } })),
  );

export const useAskSource = () =>
  useSourceChange((id: number) =>
    data(api.POST("/api/v1/feed-sources/{id}/poll/", { params: { path: { id } } })),
  );
