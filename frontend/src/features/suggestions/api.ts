import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import { cursorOf } from "@/api/pages";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Suggestion = Schemas["Suggestion"];
export type SuggestionGroup = Schemas["SuggestionGroup"];
export type SuggestionInput = Schemas["SuggestionInputRequest"];

export const MOST_PICTURES = 4;

const at = (id: number) => ({ params: { path: { id } } });

export const suggestionQueries = {
  mine: infiniteQueryOptions({
    queryKey: ["suggestions", "mine"],
    queryFn: ({ pageParam, signal }) =>
      data(api.GET("/api/v1/suggestions/", { params: { query: { cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => cursorOf(page.next),
  }),
  queue: infiniteQueryOptions({
    queryKey: ["suggestions", "queue"],
    queryFn: ({ pageParam, signal }) =>
      data(api.GET("/api/v1/suggestions/queue/", { params: { query: { cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => cursorOf(page.next),
  }),
  detail: (id: number) =>
    queryOptions({
      queryKey: ["suggestions", id],
      queryFn: ({ signal }) => data(api.GET("/api/v1/suggestions/{id}/", { ...at(id), signal })),
    }),
};

export const createSuggestion = (body: SuggestionInput) => data(api.POST("/api/v1/suggestions/", { body }));

export const sendSuggestion = (id: number, body: SuggestionInput) =>
  data(api.POST("/api/v1/suggestions/{id}/send/", { ...at(id), body }));

export function addPicture(id: number, file: File): Promise<Suggestion> {
  const form = new FormData();
  form.set("file", file);
  const body = form as unknown as Schemas["SuggestionPictureInputRequest"]; // The schema knows JSON only; the serializer sends the form.
  return data(
    api.POST("/api/v1/suggestions/{id}/pictures/", { ...at(id), body, bodySerializer: () => form }),
  );
}

function useStep<Input, Answer>(send: (input: Input) => Promise<Answer>, inForm = false) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    meta: { inForm },
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["suggestions"] }),
        client.invalidateQueries({ queryKey: ["stories", "library"] }),
      ]),
  });
}

export const useWithdraw = () =>
  useStep((id: number) => data(api.POST("/api/v1/suggestions/{id}/withdraw/", at(id))));

export const useAccept = (id: number) =>
  useStep((story: number | null) =>
    data(api.POST("/api/v1/suggestions/{id}/accept/", { ...at(id), body: { story } })),
  );

export const useDecline = (id: number) =>
  useStep(
    (note: string) => data(api.POST("/api/v1/suggestions/{id}/decline/", { ...at(id), body: { note } })),
    true,
  );
