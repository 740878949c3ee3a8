import { sessionFetch, throwUnlessOk } from "./session-fetch";

/** For the few calls that no schema describes; everything of ours goes through `api` in client.ts. */
export async function sendJson<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await sessionFetch(jsonRequest(method, path, body));
  await throwUnlessOk(response);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

export function jsonRequest(method: string, path: string, body?: unknown): Request {
  const headers = body === undefined ? undefined : { "Content-Type": "application/json" };
  return new Request(new URL(path, location.origin), { method, headers, body: JSON.stringify(body) });
}
