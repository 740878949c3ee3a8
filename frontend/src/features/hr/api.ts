import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type GuidelineRow = Schemas["GuidelineRow"];
export type VersionRow = Schemas["VersionRow"];
export type Version = Schemas["VersionDetail"];
export type Clause = Schemas["Clause"];
export type Wording = Schemas["ShownWording"];
export type Cover = Schemas["Cover"];
export type Gap = Schemas["Gap"];
export type PackRow = Schemas["PackRow"];
export type Pack = Schemas["PackDetail"];
export type VersionDiff = Schemas["VersionDiff"];
export type Segment = Schemas["Segment"];
export type ClauseDiff = Schemas["ClauseDiff"];
export type Coverage = Schemas["Coverage"];
export type Publication = Schemas["PublishRequest"];
export type Adoption = Schemas["AdoptRequest"];
export type Edit = Schemas["PatchedVersionEditRequest"];

export const hrQueries = {
  guidelines: queryOptions({
    queryKey: ["guidelines", "list"],
    queryFn: ({ signal }) => data(api.GET("/api/v1/guidelines/", { signal })),
  }),
  packs: queryOptions({
    queryKey: ["guideline-packs"],
    queryFn: ({ signal }) => data(api.GET("/api/v1/guideline-packs/", { signal })),
  }),
  pack: (slug: string) =>
    queryOptions({
      queryKey: ["guideline-packs", slug],
      queryFn: ({ signal }) =>
        data(api.GET("/api/v1/guideline-packs/{slug}/", { params: { path: { slug } }, signal })),
    }),
  versions: (guideline: number) =>
    queryOptions({
      queryKey: ["guideline-versions", { guideline }],
      queryFn: ({ signal }) =>
        data(api.GET("/api/v1/guideline-versions/", { params: { query: { guideline } }, signal })),
    }),
  version: (id: number) =>
    queryOptions({
      queryKey: ["guideline-versions", id],
      queryFn: ({ signal }) =>
        data(api.GET("/api/v1/guideline-versions/{id}/", { params: { path: { id } }, signal })),
    }),
  diff: (id: number, revision: number) =>
    queryOptions({
      queryKey: ["guideline-versions", id, "diff", revision],
      queryFn: ({ signal }) =>
        data(api.GET("/api/v1/guideline-versions/{id}/diff/", { params: { path: { id } }, signal })),
    }),
  coverage: (id: number) =>
    queryOptions({
      queryKey: ["guidelines", id, "coverage"],
      queryFn: ({ signal }) =>
        data(api.GET("/api/v1/guidelines/{id}/coverage/", { params: { path: { id } }, signal })),
    }),
};

/** Everything that shows guidelines is asked for again. */
function useGuidelineChange<Input, Answer>(change: (input: Input) => Promise<Answer>, inForm = false) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    meta: { inForm },
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["guidelines"] }),
        client.invalidateQueries({ queryKey: ["guideline-versions"] }),
        client.invalidateQueries({ queryKey: ["guideline-packs"] }),
      ]),
  });
}

export const useAdopt = () =>
  useGuidelineChange((body: Adoption) => data(api.POST("/api/v1/guidelines/adopt/", { body })), true);

export const useStartDraft = () =>
  useGuidelineChange((id: number) =>
    data(api.POST("/api/v1/guidelines/{id}/draft/", { params: { path: { id } } })),
  );

export const useDiscardDraft = () =>
  useGuidelineChange((id: number) =>
    data(api.DELETE("/api/v1/guideline-versions/{id}/", { params: { path: { id } } })),
  );

export const usePublish = (id: number) =>
  useGuidelineChange(
    (body: Publication) =>
      data(api.POST("/api/v1/guideline-versions/{id}/publish/", { params: { path: { id } }, body })),
    true,
  );

export const saveDraft = (id: number, body: Edit) =>
  data(api.PATCH("/api/v1/guideline-versions/{id}/", { params: { path: { id } }, body }));
