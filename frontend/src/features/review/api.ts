import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema";
import type { LibraryFilter, Story } from "@/api/stories";

export type Checklist = components["schemas"]["ChecklistRequest"];
export type Point = keyof Checklist;

export const WAITING: LibraryFilter = { state: "in_review", q: "", mine: false };

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

export const useSendBack = (id: number) =>
  useVerdict((comment: string) =>
    data(api.POST("/api/v1/stories/{id}/send_back/", { params: { path: { id } }, body: { comment } })),
  );
