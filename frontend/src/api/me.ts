import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { setTimeZone } from "@/lib/dates";
import { boot, type Me } from "./boot";
import { api, data } from "./client";

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async () => (await data(api.GET("/api/v1/me/"))) as Me | null,
  initialData: boot.me,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Who is signed in, or null. */
export function useMe(): Me | null {
  return useQuery(meQuery).data;
}

/** For screens that the router shows to signed-in people only. */
export function useSignedIn(): Me {
  const me = useMe();
  if (!me) throw new Error("This screen is for people who are signed in");
  return me;
}

export function useMay(permission: string): boolean {
  return useMe()?.permissions.includes(permission) ?? false;
}

export type MeChange = Partial<Pick<Me, "name" | "language" | "time_zone">>;

export function useChangeMe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: MeChange) => (await data(api.PATCH("/api/v1/me/", { body: change }))) as Me,
    onSuccess: (me) => {
      const before = client.getQueryData(meQuery.queryKey);
      setTimeZone(me.time_zone);
      client.setQueryData(meQuery.queryKey, me);
      // Names of topics, guidelines and channels come in the reader's language.
      if (before?.language !== me.language) {
        void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
      }
    },
  });
}
