import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema";

export type GuidelineRow = components["schemas"]["GuidelineRow"];
export type GuidelineStatus = components["schemas"]["GuidelineStatusEnum"];
export type Reading = components["schemas"]["Reading"];
export type Clause = components["schemas"]["ReadingClause"];
export type Acknowledgement = components["schemas"]["Acknowledgement"];

export const guidelineQueries = {
  list: queryOptions({
    queryKey: ["guidelines", "list"],
    queryFn: ({ signal }) => data(api.GET("/api/v1/guidelines/", { signal })),
  }),
  /** `locale` empty: the reader's own language, or what there is. */
  reading: (id: number, locale: string) =>
    queryOptions({
      queryKey: ["guidelines", "reading", id, locale],
      queryFn: ({ signal }) =>
        data(
          api.GET("/api/v1/guidelines/{id}/", {
            params: { path: { id }, query: { locale: locale || undefined } },
            signal,
          }),
        ),
      placeholderData: keepPreviousData,
      // A text must not change under somebody's eyes; the server refuses an old one and then it is read anew.
      refetchOnWindowFocus: false,
    }),
};

/** Says: this person read exactly this text. What is sent is what was shown. */
export function useAcknowledge(reading: Reading) {
  const client = useQueryClient();
  const { id, version, locale, sha256 } = reading;
  return useMutation({
    mutationFn: () =>
      data(
        api.POST("/api/v1/guidelines/{id}/acknowledge/", {
          params: { path: { id } },
          body: { version: version.id, locale, sha256 },
        }),
      ),
    meta: { inForm: true },
    onSuccess: () => client.invalidateQueries({ queryKey: ["guidelines"] }),
  });
}
