import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";

const UNCHECKED = { id: 1, address: "", state: "ready", reason: "", page: null, problems: [], cards: [] };

/**
 * No test reaches a network: a call that no handler answers is an error. The editor checks a story's link by itself,
 * which most tests have nothing to do with.
 */
export const server = setupServer(
  http.post("*/api/v1/link-previews/", () =>
    HttpResponse.json({ ...UNCHECKED, abilities: { refresh: true } }),
  ),
);

export function failure(status: number, code: string, param: string | null = null, message = code) {
  return HttpResponse.json({ status, errors: [{ message, code, param }] }, { status });
}

export function url(path: string): string {
  return new URL(path, location.origin).href;
}
