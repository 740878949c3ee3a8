import { queryOptions } from "@tanstack/react-query";
import { authState, authStep, type Flow, type SignInOutcome } from "@/api/allauth";
import { sendJson } from "@/api/json";
import { provePasskey } from "@/api/webauthn";
import { paths, safeNext } from "@/lib/paths";

export interface CastMember {
  key: string;
  name: string;
  role_label: string;
  /** What this person comes here for. */
  what: string;
}

export const castQuery = queryOptions({
  queryKey: ["demo", "cast"],
  queryFn: () => sendJson<CastMember[]>("GET", "/api/v1/demo/cast/"),
  staleTime: Number.POSITIVE_INFINITY,
});

export const authStateQuery = queryOptions({
  queryKey: ["auth", "state"],
  queryFn: authState,
  gcTime: 0,
});

export const signInAsCast = (cast: string) => sendJson("POST", "/api/v1/demo/sign-in/", { cast });

export const signIn = (email: string, password: string) => authStep("/auth/login", { email, password });
export const signUp = (values: { name: string; email: string; password: string }) =>
  authStep("/auth/signup", values);
export const requestCode = (email: string) => authStep("/auth/code/request", { email });
export const confirmCode = (code: string) => authStep("/auth/code/confirm", { code });
export const verifyEmail = (key: string) => authStep("/auth/email/verify", { key });
export const resendVerification = () => authStep("/auth/email/verify/resend");
export const requestPasswordReset = (email: string) => authStep("/auth/password/request", { email });
export const resetPassword = (key: string, password: string) =>
  authStep("/auth/password/reset", { key, password });
export const secondStep = (code: string) => authStep("/auth/2fa/authenticate", { code });

export async function signInByPasskey(): Promise<SignInOutcome> {
  return authStep("/auth/webauthn/login", { credential: await provePasskey("/auth/webauthn/login") });
}

export async function secondStepByPasskey(): Promise<SignInOutcome> {
  return authStep("/auth/webauthn/authenticate", {
    credential: await provePasskey("/auth/webauthn/authenticate"),
  });
}

export const reauthenticate = (password: string) => authStep("/auth/reauthenticate", { password });
export const reauthenticateByCode = (code: string) => authStep("/auth/2fa/reauthenticate", { code });

export async function reauthenticateByPasskey(): Promise<SignInOutcome> {
  const path = "/auth/webauthn/reauthenticate";
  return authStep(path, { credential: await provePasskey(path) });
}

const PENDING_SCREENS: Partial<Record<Flow["id"], string>> = {
  mfa_authenticate: "/sign-in/second-step",
  login_by_code: paths.signInByCode,
  verify_email: paths.verifyEmail,
  password_reset_by_code: paths.resetPassword,
};

/** After a step: into the product by a full load, which brings a fresh page for this person, or to the next step. */
export function follow(outcome: SignInOutcome, navigate: (to: string) => void): void {
  const next = new URLSearchParams(location.search).get("next");
  if (outcome.signedIn) {
    location.assign(safeNext(next));
    return;
  }
  const screen = outcome.pending && PENDING_SCREENS[outcome.pending];
  navigate((screen ?? paths.signIn) + (next ? `?next=${encodeURIComponent(next)}` : ""));
}

/** The same search on another screen of the journey, so that `next` is not lost on the way. */
export function keepNext(path: string): string {
  const next = new URLSearchParams(location.search).get("next");
  return next ? `${path}?next=${encodeURIComponent(next)}` : path;
}
