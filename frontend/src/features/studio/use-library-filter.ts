import { useCallback } from "react";
import { useSearchParams } from "wouter";
import type { LibraryFilter, StoryState } from "@/api/stories";
import { STORY_STATES } from "@/components/story-state-badge";

type Set = (value: string | null) => void;

export interface LibraryFilterState {
  filter: LibraryFilter;
  set: { q: Set; state: Set; mine: Set; campaign: Set };
}

/** The filter lives in the address, so that it survives a reload, the way back and a copied link. */
export function useLibraryFilter(): LibraryFilterState {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (name: string, value: string | null) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const q = useCallback<Set>((value) => change("q", value), [change]);
  const state = useCallback<Set>((value) => change("state", value), [change]);
  const mine = useCallback<Set>((value) => change("mine", value), [change]);
  const campaign = useCallback<Set>((value) => change("campaign", value), [change]);
  return {
    filter: {
      q: params.get("q") ?? "",
      state: stateOf(params.get("state")),
      mine: params.get("mine") === "1",
      campaign: Number(params.get("campaign")) || null,
    },
    set: { q, state, mine, campaign },
  };
}

function stateOf(given: string | null): StoryState | "" {
  return given && given in STORY_STATES ? (given as StoryState) : "";
}
