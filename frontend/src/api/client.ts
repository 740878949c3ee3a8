import createClient from "openapi-fetch";
import type { paths } from "./schema";
import { sessionFetch, throwUnlessOk } from "./session-fetch";

/** Typed by backend/openapi.yaml. Throws ApiError on every answer that is not 2xx. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: sessionFetch });

api.use({ onResponse: ({ response }) => throwUnlessOk(response) });

/** `const story = await data(api.GET("/api/v1/stories/{id}/", …))` */
export async function data<Answer>(call: Promise<{ data?: Answer }>): Promise<Answer> {
  return (await call).data as Answer;
}
