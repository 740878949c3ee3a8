import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema";
import { libraryQueries } from "@/api/stories";

type Schemas = components["schemas"];
export type NewStory = Schemas["StoryInputRequest"];
export type StoryChange = Schemas["PatchedStoryChangeRequest"];
export type SuggestedTextInput = Schemas["SuggestedTextInputRequest"];

const at = (id: number) => ({ params: { path: { id } } });

export const saveStory = (id: number, body: StoryChange) =>
  data(api.PATCH("/api/v1/stories/{id}/", { ...at(id), body }));

export const submitStory = (id: number, version: number) =>
  data(api.POST("/api/v1/stories/{id}/submit/", { ...at(id), body: { version } }));

export type Checklist = Schemas["ChecklistRequest"];

export const publishStory = (id: number, version: number, checklist: Checklist) =>
  data(api.POST("/api/v1/stories/{id}/publish/", { ...at(id), body: { version, checklist } }));

export const withdrawStory = (id: number) => data(api.POST("/api/v1/stories/{id}/withdraw/", at(id)));

export const changeAddress = (id: number, slug: string, version: number) =>
  data(api.POST("/api/v1/stories/{id}/change_slug/", { ...at(id), body: { slug, version } }));

export function useCreateStory() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewStory) => data(api.POST("/api/v1/stories/", { body })),
    meta: { inForm: true },
    onSuccess: (story) => {
      client.setQueryData(libraryQueries.detail(story.id).queryKey, story);
      return client.invalidateQueries({ queryKey: ["stories", "library"] });
    },
  });
}

export function useDeleteStory() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => data(api.DELETE("/api/v1/stories/{id}/", at(id))),
    onSuccess: () => client.invalidateQueries({ queryKey: ["stories", "library"] }),
  });
}
