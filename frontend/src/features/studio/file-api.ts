import { api, data } from "@/api/client";
import type { components } from "@/api/schema";
import type { Story } from "@/api/stories";
import { upload } from "@/api/upload";

export type StoryFile = components["schemas"]["StoryFile"];

/** Where a story keeps it: "captions/nl" for captions in Dutch. */
export type FilePlace = "video" | "document" | `captions/${string}`;

interface Sending {
  file: File;
  version: number;
  onProgress: (share: number) => void;
  signal?: AbortSignal;
}

const path = (id: number, place: FilePlace) => `/api/v1/stories/${id}/${place}/`;

export const attachFile = (id: number, place: FilePlace, { file, version, ...rest }: Sending) =>
  upload<Story>({ path: path(id, place), fields: { file, version }, ...rest });

export function detachFile(id: number, place: FilePlace, version: number): Promise<Story> {
  const params = { path: { id }, query: { version } };
  if (place === "video") return data(api.DELETE("/api/v1/stories/{id}/video/", { params }));
  if (place === "document") return data(api.DELETE("/api/v1/stories/{id}/document/", { params }));
  const language = place.replace("captions/", "");
  return data(
    api.DELETE("/api/v1/stories/{id}/captions/{language}/", {
      params: { path: { id, language }, query: { version } },
    }),
  );
}

export const readStory = (id: number) => data(api.GET("/api/v1/stories/{id}/", { params: { path: { id } } }));
