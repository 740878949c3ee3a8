import type { Flow } from "./allauth";
import { ApiError, toApiError, unreachable } from "./errors";
import { askToReauthenticate } from "./reauthentication";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

export function csrfToken(cookies = document.cookie): string {
  return /(?:^|;\s*)csrftoken=([^;]+)/.exec(cookies)?.[1] ?? "";
}

/** The one way to the server: same-origin cookie, CSRF header, and a second try once the person proved who they are. */
export async function sessionFetch(request: Request): Promise<Response> {
  const spare = request.clone();
  const response = await send(request);
  const flows = response.status === 401 ? await reauthenticationFlows(response) : [];
  if (flows.length === 0) return response;
  return (await askToReauthenticate(flows)) ? send(spare) : response;
}

async function send(request: Request): Promise<Response> {
  const headers = new Headers(request.headers);
  if (!headers.has("Accept")) headers.set("Accept", "application/json");
  // Messages in the language on screen, which before signing in only the browser knows.
  headers.set("Accept-Language", document.documentElement.lang || "en");
  if (!SAFE.has(request.method)) headers.set("X-CSRFToken", csrfToken());
  try {
    return await fetch(new Request(request, { headers, credentials: "same-origin" }));
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw unreachable();
  }
}

/** allauth answers 401 to a signed-in person when a step needs a fresh proof, and lists the proofs it takes. */
async function reauthenticationFlows(response: Response): Promise<Flow[]> {
  const { body } = await toApiError(response);
  const answer = body as { meta?: { is_authenticated?: boolean }; data?: { flows?: Flow[] } };
  return answer.meta?.is_authenticated ? (answer.data?.flows ?? []) : [];
}

export async function throwUnlessOk(response: Response): Promise<void> {
  if (!response.ok) throw await toApiError(response);
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}
