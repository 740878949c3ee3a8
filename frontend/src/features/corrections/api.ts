import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type CorrectionBody = Schemas["StoryCorrectionRequest"];
export type RetractionBody = Schemas["RetractionRequest"];

export function useCorrectStory(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CorrectionBody) =>
      data(api.POST("/api/v1/stories/{id}/correct/", { params: { path: { id } }, body })),
    meta: { inForm: true },
    onSuccess: () => client.invalidateQueries({ queryKey: ["stories"] }),
  });
}

export function useRetractStory(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RetractionBody) =>
      data(api.POST("/api/v1/stories/{id}/retract/", { params: { path: { id } }, body })),
    meta: { inForm: true },
    onSuccess: () => client.invalidateQueries({ queryKey: ["stories"] }),
  });
}
