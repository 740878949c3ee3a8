import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import { cursorOf } from "@/api/pages";
import type { components } from "@/api/schema";

export type Person = components["schemas"]["Person"];
export type Role = components["schemas"]["RoleEnum"];
export type Invitation = components["schemas"]["InvitationRequest"];
export type Details = components["schemas"]["PatchedPersonInputRequest"];

export interface PeopleFilter {
  search: string;
  team: number | undefined;
}

export const peopleQueries = {
  list: ({ search, team }: PeopleFilter) =>
    infiniteQueryOptions({
      queryKey: ["people", { search, team: team ?? null }],
      queryFn: ({ pageParam, signal }) =>
        data(
          api.GET("/api/v1/people/", {
            params: { query: { cursor: pageParam, search: search || undefined, team } },
            signal,
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => cursorOf(page.next),
    }),
};

/** A change of somebody: repeats the list afterwards. */
function usePeopleChange<Input>(change: (input: Input) => Promise<unknown>, inForm = false) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    meta: { inForm },
    onSuccess: () => client.invalidateQueries({ queryKey: ["people"] }),
  });
}

export const useInvite = () =>
  usePeopleChange((body: Invitation) => data(api.POST("/api/v1/people/", { body })), true);

interface Changes {
  id: number;
  details: Details;
  /** Left out when this person's roles may not be changed. */
  roles: Role[] | undefined;
}

export const useChangePerson = () =>
  usePeopleChange(async ({ id, details, roles }: Changes) => {
    const path = { id };
    await data(api.PATCH("/api/v1/people/{id}/", { params: { path }, body: details }));
    if (roles) await data(api.POST("/api/v1/people/{id}/roles/", { params: { path }, body: { roles } }));
  }, true);

export const useDeactivate = () =>
  usePeopleChange((id: number) =>
    data(api.POST("/api/v1/people/{id}/deactivate/", { params: { path: { id } } })),
  );

export const useReactivate = () =>
  usePeopleChange((id: number) =>
    data(api.POST("/api/v1/people/{id}/reactivate/", { params: { path: { id } } })),
  );
