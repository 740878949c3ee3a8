import type { Client } from "openapi-fetch";
import type { paths } from "./schema";

type Method = "GET" | "PUT" | "POST" | "PATCH" | "DELETE";

/**
 * Typed by backend/openapi.yaml. Throws ApiError on every answer that is not 2xx. The library behind it comes with the
 * first call: the first screen is painted from what Django wrote into the page and needs none.
 */
export const api: Pick<Client<paths>, Method> = {
  GET: later("GET"),
  PUT: later("PUT"),
  POST: later("POST"),
  PATCH: later("PATCH"),
  DELETE: later("DELETE"),
};

function later<Verb extends Method>(verb: Verb): Client<paths>[Verb] {
  const call = async (...args: unknown[]) => {
    const { client } = await import("./openapi-client");
    return (client[verb] as (...args: unknown[]) => unknown)(...args);
  };
  return call as Client<paths>[Verb];
}

/** `const story = await data(api.GET("/api/v1/stories/{id}/", …))` */
export async function data<Answer>(call: Promise<{ data?: Answer }>): Promise<Answer> {
  return (await call).data as Answer;
}
