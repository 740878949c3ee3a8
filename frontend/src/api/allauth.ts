import type { components } from "./auth-schema";
import { toApiError } from "./errors";
import { jsonRequest, sendJson } from "./json";
import { sessionFetch } from "./session-fetch";

const BASE = "/_allauth/browser/v1";

/** The description that ships with allauth leaves this one flow out. */
type FlowId = components["schemas"]["Flow"]["id"] | "password_reset_by_code";
export type Flow = Omit<components["schemas"]["Flow"], "id"> & { id: FlowId };
export type EmailAddress = components["schemas"]["EmailAddress"];
export type Authenticator = components["schemas"]["AuthenticatorList"][number];
export type PasskeyAuthenticator = components["schemas"]["WebAuthnAuthenticator"];
export type RecoveryCodes = components["schemas"]["SensitiveRecoveryCodesAuthenticator"];
export type Session = components["schemas"]["Session"];

/** Where a step of signing in leads: in, or to the flow that allauth waits for. */
export interface SignInOutcome {
  signedIn: boolean;
  pending: Flow["id"] | null;
  flows: Flow[];
}

interface AuthAnswer {
  data?: { flows?: Flow[] };
  meta?: { is_authenticated?: boolean };
}

/** A step on the way in. 401 is no failure here: it says which step comes next. */
export async function authStep(path: string, body?: unknown): Promise<SignInOutcome> {
  const response = await sessionFetch(jsonRequest("POST", BASE + path, body));
  if (!response.ok && response.status !== 401) throw await toApiError(response);
  return toOutcome((await response.json()) as AuthAnswer);
}

export async function authState(): Promise<SignInOutcome> {
  const response = await sessionFetch(jsonRequest("GET", `${BASE}/auth/session`));
  if (!response.ok && response.status !== 401 && response.status !== 410) throw await toApiError(response);
  return toOutcome((await response.json()) as AuthAnswer);
}

function toOutcome(answer: AuthAnswer): SignInOutcome {
  const flows = answer.data?.flows ?? [];
  const pending = flows.find((flow) => flow.is_pending)?.id ?? null;
  return { signedIn: answer.meta?.is_authenticated === true, pending, flows };
}

/** Reads or changes something of the person who is signed in. */
export async function authCall<Data>(method: string, path: string, body?: unknown): Promise<Data> {
  const answer = await sendJson<{ data: Data }>(method, BASE + path, body);
  return answer.data;
}

/** Like authCall, for answers that also carry news beside the data. */
export function authCallWithMeta<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  return sendJson<Answer>(method, BASE + path, body);
}

export async function signOut(): Promise<void> {
  const response = await sessionFetch(jsonRequest("DELETE", `${BASE}/auth/session`));
  // 401 is allauth's way to say: done, nobody is signed in any more.
  if (!response.ok && response.status !== 401) throw await toApiError(response);
}
