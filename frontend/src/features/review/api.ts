import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import { cursorOf } from "@/api/pages";
import type { components } from "@/api/schema";
import { libraryQueries, type Story } from "@/api/stories";
import type { Checklist } from "@/components/checklist-points";

export type QueueRow = components["schemas"]["QueueRow"];
export type Lane = "waiting" | "sent_back" | "trusted";

export const reviewQueries = {
  queue: (lane: Lane) =>
    infiniteQueryOptions({
      queryKey: ["stories", "queue", lane],
      queryFn: ({ pageParam, signal }) =>
        data(api.GET("/api/v1/review-queue/", { params: { query: { lane, cursor: pageParam } }, signal })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => cursorOf(page.next),
    }),
};

function useVerdict<Input>(send: (input: Input) => Promise<Story>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    meta: { inForm: true },
    onSuccess: () => client.invalidateQueries({ queryKey: ["stories"] }),
  });
}

/** The version that was read goes along: nobody approves words that they have not seen. */
export const useApprove = ({ id, version }: Pick<Story, "id" | "version">) =>
  useVerdict((checklist: Checklist) =>
    data(
      api.POST("/api/v1/stories/{id}/approve/", { params: { path: { id } }, body: { checklist, version } }),
    ),
  );

interface SentBack {
  comment: string;
  remarks: Record<string, string>;
}

export const useSendBack = (id: number) =>
  useVerdict((body: SentBack) =>
    data(api.POST("/api/v1/stories/{id}/send_back/", { params: { path: { id } }, body })),
  );

/** The reader's page stays as it is, with the new end and the version that it made. */
export function useAnotherEnd({ id, version }: Pick<Story, "id" | "version">) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (expires_at: string | null) =>
      data(api.PATCH("/api/v1/stories/{id}/", { params: { path: { id } }, body: { version, expires_at } })),
    meta: { inForm: true },
    onSuccess: (story) => client.setQueryData(libraryQueries.detail(id).queryKey, story),
  });
}
