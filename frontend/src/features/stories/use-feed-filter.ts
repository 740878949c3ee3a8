import { useMemo } from "react";
import { useSearchParams } from "wouter";
import { type FeedFilter, filterOf, NO_FILTER } from "./api";

export interface FeedFilterState {
  filter: FeedFilter;
  set: Record<keyof FeedFilter, (value: string | null) => void>;
  clear: () => void;
}

/** The feed's filter lives in the address, so that it survives a reload, the way back and a copied link. */
export function useFeedFilter(): FeedFilterState {
  const [params, setParams] = useSearchParams();
  const setters = useMemo(() => {
    const change = (values: Record<string, string | null>) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          for (const [name, value] of Object.entries(values)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      );
    const names = Object.keys(NO_FILTER);
    const set = Object.fromEntries(
      names.map((name) => [name, (value: string | null) => change({ [name]: value })]),
    ) as FeedFilterState["set"];
    return { set, clear: () => change(NO_FILTER) };
  }, [setParams]);
  return { filter: filterOf((name) => params.get(name)), ...setters };
}
