import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import {
  type Authenticator,
  authCall,
  authCallWithMeta,
  authStep,
  type EmailAddress,
  type RecoveryCodes,
  type Session,
} from "@/api/allauth";
import { api, data } from "@/api/client";
import { ApiError } from "@/api/errors";
import { createPasskey } from "@/api/webauthn";

export const accountQueries = {
  emails: queryOptions({
    queryKey: ["account", "emails"],
    queryFn: () => authCall<EmailAddress[]>("GET", "/account/email"),
  }),
  authenticators: queryOptions({
    queryKey: ["account", "authenticators"],
    queryFn: () => authCall<Authenticator[]>("GET", "/account/authenticators"),
  }),
  sessions: queryOptions({
    queryKey: ["account", "sessions"],
    queryFn: () => authCall<Session[]>("GET", "/auth/sessions"),
  }),
};

export const notificationsQuery = queryOptions({
  queryKey: ["me", "notifications"],
  queryFn: ({ signal }) => data(api.GET("/api/v1/me/notifications/", { signal })),
});

/** A change of the account: repeats the list it belongs to afterwards. */
export function useAccountChange<Input, Answer>(
  change: (input: Input) => Promise<Answer>,
  options: { inForm?: boolean; onSuccess?: (answer: Answer) => void } = {},
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    meta: { inForm: options.inForm },
    onSuccess: (answer: Answer) => {
      void client.invalidateQueries({ queryKey: ["account"] });
      options.onSuccess?.(answer);
    },
  });
}

export const changePassword = (current: string | undefined, fresh: string) =>
  authStep("/account/password/change", { current_password: current, new_password: fresh });

export const addEmail = (email: string) => authCall("POST", "/account/email", { email });
export const makePrimary = (email: string) => authCall("PATCH", "/account/email", { email, primary: true });
export const removeEmail = (email: string) => authCall("DELETE", "/account/email", { email });
export const resendEmailCode = (email: string) => authCallWithMeta("PUT", "/account/email", { email });
export const confirmEmail = (key: string) => authStep("/auth/email/verify", { key });

export const endSessions = (sessions: number[]) => authCall("DELETE", "/auth/sessions", { sessions });

export interface TotpSetup {
  secret: string;
  totp_url: string;
}

/** Where no app is set up yet, allauth answers 404 and sends the new secret with it. */
export async function beginTotp(): Promise<TotpSetup> {
  try {
    await authCall("GET", "/account/authenticators/totp");
  } catch (error) {
    const meta = error instanceof ApiError && error.status === 404 ? error.body.meta : undefined;
    if (meta) return meta as TotpSetup;
    throw error;
  }
  throw new ApiError(409, []);
}

export const activateTotp = (code: string) => authCall("POST", "/account/authenticators/totp", { code });
export const removeTotp = () => authCallWithMeta("DELETE", "/account/authenticators/totp");

export const readRecoveryCodes = () =>
  authCall<RecoveryCodes>("GET", "/account/authenticators/recovery-codes");
export const renewRecoveryCodes = () =>
  authCall<RecoveryCodes>("POST", "/account/authenticators/recovery-codes");

export async function addPasskey(name: string): Promise<unknown> {
  return authCall("POST", "/account/authenticators/webauthn", { name, credential: await createPasskey() });
}
export const renamePasskey = (id: number, name: string) =>
  authCall("PUT", "/account/authenticators/webauthn", { id, name });
export const removePasskey = (id: number) =>
  authCallWithMeta("DELETE", "/account/authenticators/webauthn", { authenticators: [id] });
