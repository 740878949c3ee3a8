import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, type ErrorItem } from "@/api/errors";
import { libraryQueries, type Story } from "@/api/stories";
import { type StoryChange, saveStory } from "./api";
import { type Content, type ContentField, changedFields, changeOf, contentOf } from "./content";
import { forgetTyping, keepTyping, keptTyping } from "./kept-typing";
import { concerns, storeWhatCan } from "./storing";

/** "partly": the server refused some fields, which are marked; everything else is stored. */
export type SaveState = "saved" | "unsaved" | "saving" | "partly" | "failed" | "conflict";

export type StoryDraft = ReturnType<typeof useStoryDraft>;

const PAUSE = 1_000; // milliseconds without a key before the draft is stored

function opened(story: Story) {
  const kept = keptTyping(story.id);
  const stored = contentOf(story);
  const content = kept && changedFields(stored, kept.content).length > 0 ? kept.content : stored;
  return { stored, content, version: content === stored ? story.version : (kept?.version ?? story.version) };
}

/** What is typed is never lost: stored after a pause, kept when that fails, shown beside theirs in a conflict. */
export function useStoryDraft(first: Story) {
  const client = useQueryClient();
  const [start] = useState(() => opened(first));
  const [story, setStory] = useState(first);
  const [content, setContent] = useState(start.content);
  const [state, setState] = useState<SaveState>(start.content === start.stored ? "saved" : "unsaved");
  const [errors, setErrors] = useState<ErrorItem[]>([]);
  const [theirs, setTheirs] = useState<Story | null>(null);
  const [generation, setGeneration] = useState(0);
  const server = useRef(first);
  const version = useRef(start.version);
  const stored = useRef(start.stored);
  const latest = useRef(start.content);
  // One step at a time: a second one beside it would carry the old version and quarrel with itself.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const { id } = first;

  const inTurn = useCallback(<Answer>(step: () => Promise<Answer>): Promise<Answer> => {
    const turn = queue.current.then(step);
    queue.current = turn.catch(() => undefined);
    return turn;
  }, []);

  const adopt = useCallback(
    (fresh: Story) => {
      server.current = fresh;
      version.current = fresh.version;
      setStory(fresh);
      client.setQueryData(libraryQueries.detail(id).queryKey, fresh);
      void client.invalidateQueries({ queryKey: ["stories", "library"] });
    },
    [client, id],
  );

  const show = useCallback((next: Content) => {
    latest.current = next;
    setContent(next);
  }, []);

  const fail = useCallback(
    async (error: unknown) => {
      const conflict = error instanceof ApiError && error.has("edited_elsewhere");
      if (conflict) setTheirs(await client.fetchQuery({ ...libraryQueries.detail(id), staleTime: 0 }));
      else setErrors(error instanceof ApiError ? error.errors : []);
      setState(conflict ? "conflict" : "failed");
    },
    [client, id],
  );

  const store = useCallback(
    async (extra: Pick<StoryChange, "checklist"> = {}): Promise<boolean> => {
      const sent = latest.current;
      const fields = changedFields(stored.current, sent);
      setState("saving");
      try {
        const refused = await storeWhatCan(fields, async (some) => {
          adopt(await saveStory(id, { version: version.current, ...changeOf(sent, some), ...extra }));
          stored.current = {
            ...stored.current,
            ...Object.fromEntries(some.map((name) => [name, sent[name]])),
          };
        });
        setErrors(refused);
        const moved = latest.current !== sent;
        if (!moved && refused.length === 0) forgetTyping(id);
        setState(moved ? "unsaved" : refused.length > 0 ? "partly" : "saved");
        return !moved && refused.length === 0;
      } catch (error) {
        await fail(error).catch(() => setState("failed"));
        return false;
      }
    },
    [id, adopt, fail],
  );

  /** With a signed checklist, by a trusted author: new words of an approved story go out at once. */
  const save = useCallback(
    (extra?: Pick<StoryChange, "checklist">) => inTurn(() => store(extra)),
    [inTurn, store],
  );
  const autosaves = story.abilities.update && !story.returns_to_review;

  // biome-ignore lint/correctness/useExhaustiveDependencies: every key, so every content, starts the pause anew
  useEffect(() => {
    if (state !== "unsaved" || !autosaves) return;
    const timer = setTimeout(() => void save(), PAUSE);
    return () => clearTimeout(timer);
  }, [state, autosaves, save, content]);

  // Whoever goes on to another screen within the pause has finished typing too.
  const parting = useRef<() => void>(() => undefined);
  parting.current = () => void (state === "unsaved" && autosaves && save());
  useEffect(() => () => parting.current(), []);

  const change = useCallback(
    (patch: Partial<Content>) => {
      show({ ...latest.current, ...patch });
      keepTyping(id, { version: version.current, content: latest.current });
      setErrors((known) =>
        known.filter((error) => !Object.keys(patch).some((name) => concerns(error, name))),
      );
      setState((current) => (current === "conflict" ? current : "unsaved"));
    },
    [id, show],
  );

  /** A step of the server's beside the form: picture, submit, withdraw. What others changed meanwhile comes along. */
  const run = useCallback(
    (step: (version: number) => Promise<Story>) =>
      inTurn(async () => {
        const before = contentOf(server.current);
        const fresh = await step(version.current);
        const changed = changedFields(before, contentOf(fresh));
        adopt(fresh);
        const news = Object.fromEntries(changed.map((name) => [name, contentOf(fresh)[name]]));
        stored.current = { ...stored.current, ...news };
        if (changed.length > 0) show({ ...latest.current, ...news });
        return fresh;
      }),
    [inTurn, adopt, show],
  );

  /** After a conflict: these fields go on as I typed them, everything else as they did. */
  const settle = useCallback(
    async (mine: readonly ContentField[]) => {
      if (!theirs) return;
      adopt(theirs);
      setTheirs(null);
      const typed = latest.current;
      stored.current = contentOf(theirs);
      show({ ...stored.current, ...Object.fromEntries(mine.map((field) => [field, typed[field]])) });
      setGeneration((count) => count + 1);
      setErrors([]);
      if (mine.length > 0) return void (await save());
      forgetTyping(id);
      setState("saved");
    },
    [theirs, id, adopt, show, save],
  );

  return {
    story,
    content,
    state,
    errors,
    theirs,
    autosaves,
    generation,
    change,
    save,
    run,
    settle,
    setErrors,
  };
}
