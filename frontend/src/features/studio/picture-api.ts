import { api, data } from "@/api/client";
import type { components } from "@/api/schema";
import type { Story } from "@/api/stories";
import { upload } from "@/api/upload";

export type StoryImage = NonNullable<Story["image"]>;
export type StoryPicture = Story["pictures"][number];
export type Description = components["schemas"]["PatchedImageDescriptionRequest"];

interface Sending {
  file: File;
  alt?: string;
  version?: number;
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

export const attachPicture = (id: number, { file, alt = "", version, ...rest }: Sending) =>
  upload<Story>({
    path: `/api/v1/stories/${id}/image/`,
    fields: version === undefined ? { file, alt } : { file, alt, version },
    ...rest,
  });

export const describePicture = (id: number, body: Description) =>
  data(api.PATCH("/api/v1/stories/{id}/image/", { params: { path: { id } }, body }));

export const removePicture = (id: number) =>
  data(api.DELETE("/api/v1/stories/{id}/image/", { params: { path: { id } } }));

/** One more for the image set. Without a version: nothing is replaced. */
export const addToSet = (id: number, { file, ...rest }: Sending) =>
  upload<Story>({ method: "POST", path: `/api/v1/stories/${id}/pictures/`, fields: { file }, ...rest });

const inSet = (id: number, picture: number) => ({ params: { path: { id, picture_id: picture } } });

export const describeInSet = (id: number, picture: number, body: Description) =>
  data(api.PATCH("/api/v1/stories/{id}/pictures/{picture_id}/", { ...inSet(id, picture), body }));

export const removeFromSet = (id: number, picture: number) =>
  data(api.DELETE("/api/v1/stories/{id}/pictures/{picture_id}/", inSet(id, picture)));

export const orderSet = (id: number, ids: number[]) =>
  data(api.POST("/api/v1/stories/{id}/pictures/order/", { params: { path: { id } }, body: { ids } }));
