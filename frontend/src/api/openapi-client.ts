import createClient from "openapi-fetch";
import type { paths } from "./schema";
import { sessionFetch, throwUnlessOk } from "./session-fetch";

export const client = createClient<paths>({ baseUrl: location.origin, fetch: sessionFetch });

client.use({ onResponse: ({ response }) => throwUnlessOk(response) });
