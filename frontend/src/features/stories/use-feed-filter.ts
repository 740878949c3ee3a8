import { useMemo } from "react";
import { useSearchParams } from "wouter";
import type { FeedFilter } from "./api";

type Setters = Record<keyof FeedFilter, (value: string | null) => void>;

export interface FeedFilterState {
  filter: FeedFilter;
  set: Setters;
  clear: () => void;
}

/** The feed's filter lives in the address, so that it survives a reload, the way back and a copied link. */
export function useFeedFilter(): FeedFilterState {
  const [params, setParams] = useSearchParams();
  const filter: FeedFilter = {
    topic: params.get("topic") ?? "",
    channel: params.get("channel") ?? "",
    q: params.get("q") ?? "",
  };
  const setters = useMemo(() => {
    const change = (values: Partial<Record<keyof FeedFilter, string | null>>) =>
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
    const set: Setters = {
      topic: (topic) => change({ topic }),
      channel: (channel) => change({ channel }),
      q: (q) => change({ q }),
    };
    return { set, clear: () => change({ topic: null, channel: null, q: null }) };
  }, [setParams]);
  return { filter, ...setters };
}
