import { queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";
import type { components } from "./schema";

export type Correction = components["schemas"]["Correction"];
export type CorrectedWords = components["schemas"]["CorrectedWords"];
export type StoryEvent = components["schemas"]["Event"];

const path = (id: number) => ({ params: { path: { id } } });

export const correctionQueries = {
  /** How many colleagues would hear of it: a number, and never who. */
  reach: (story: number) =>
    queryOptions({
      queryKey: ["shares", "reach", story],
      queryFn: ({ signal }) =>
        data(api.GET("/api/v1/shares/reach/", { params: { query: { story } }, signal })),
    }),
  history: (story: number) =>
    queryOptions({
      queryKey: ["stories", story, "history"],
      queryFn: ({ signal }) => data(api.GET("/api/v1/stories/{id}/history/", { ...path(story), signal })),
    }),
};
