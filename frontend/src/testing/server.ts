import { HttpResponse } from "msw";
import { setupServer } from "msw/node";

/** No test reaches a network: a call that no handler answers is an error. */
export const server = setupServer();

export function failure(status: number, code: string, param: string | null = null, message = code) {
  return HttpResponse.json({ status, errors: [{ message, code, param }] }, { status });
}

export function url(path: string): string {
  return new URL(path, location.origin).href;
}
