import { t } from "@lingui/core/macro";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError, UNREACHABLE } from "@/api/errors";
import { meQuery } from "@/api/me";
import { isSignedOut } from "@/api/session-fetch";
import { toast } from "@/components/ui/toast";

declare module "@tanstack/react-query" {
  interface Register {
    /** `inForm`: the form shows the error itself, so no toast. */
    mutationMeta: { inForm?: boolean };
  }
}

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // Whoever is signed out is shown the sign-in screen by the router, which watches this.
      onError: (error) => isSignedOut(error) && client.setQueryData(meQuery.queryKey, null),
    }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (!mutation.options.onError && !mutation.meta?.inForm)
          toast({ title: problemText(error), kind: "problem" });
      },
    }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, error) => count < 2 && mayPass(error) },
    },
  });
  return client;
}

/** A refusal stays a refusal; only a server in trouble or a lost connection is worth another try. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ApiError) || error.status === 0 || error.status >= 500;
}

function problemText(error: unknown): string {
  if (!(error instanceof ApiError)) return t`That did not work. Try again in a moment.`;
  if (error.has(UNREACHABLE)) return t`Firsthand cannot be reached. Check your connection.`;
  if (error.status === 429) return t`Too many attempts. Wait a few minutes and try again.`;
  if (error.status === 401) return t`You were signed out. Sign in again in another tab, then try again.`;
  return error.errors[0]?.message || t`That did not work. Try again in a moment.`;
}
