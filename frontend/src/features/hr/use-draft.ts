import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, type ErrorItem } from "@/api/errors";
import { type Edit, hrQueries, saveDraft, type Version } from "./api";

export type SaveState = "saved" | "typing" | "saving" | "failed" | "conflict";

export interface Content {
  texts: Record<string, { title: string; statement: string }>;
  clauses: { clause_id: string; binding: boolean; texts: Record<string, Words> }[];
}

export interface Words {
  heading: string;
  rule: string;
  why: string;
  do: string;
  dont: string;
}

const PAUSE = 1_000; // milliseconds without a key before the draft is saved

/** What is on screen is never lost: saved after a pause, kept when saving fails, shown beside theirs in a conflict. */
export function useDraft(version: Version) {
  const client = useQueryClient();
  const [content, setContent] = useState(() => contentOf(version));
  const [state, setState] = useState<SaveState>("saved");
  const [errors, setErrors] = useState<ErrorItem[]>([]);
  const revision = useRef(version.revision);
  const latest = useRef(content);

  // One save at a time: a second one beside it would carry the old revision and quarrel with itself.
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const send = useCallback(
    async (sent: Content) => {
      setState("saving");
      try {
        const saved = await saveDraft(version.id, { revision: revision.current, ...sent } as Edit);
        revision.current = saved.revision;
        client.setQueryData(hrQueries.version(version.id).queryKey, saved);
        setErrors([]);
        setState(latest.current === sent ? "saved" : "typing");
      } catch (error) {
        setErrors(error instanceof ApiError ? error.errors : []);
        setState(error instanceof ApiError && error.has("edited_elsewhere") ? "conflict" : "failed");
      }
    },
    [client, version.id],
  );
  const save = useCallback(
    (sent: Content) => {
      queue.current = queue.current.then(() => send(sent));
      return queue.current;
    },
    [send],
  );

  useEffect(() => {
    if (state !== "typing") return;
    const timer = setTimeout(() => void save(content), PAUSE);
    return () => clearTimeout(timer);
  }, [state, save, content]);

  const change = (next: Content) => {
    latest.current = next;
    setContent(next);
    setState((current) => (current === "conflict" ? current : "typing"));
  };

  /** After a conflict: write ours over theirs. */
  const keepMine = async () => {
    const theirs = await client.fetchQuery({ ...hrQueries.version(version.id), staleTime: 0 });
    revision.current = theirs.revision;
    await save(latest.current);
  };

  /** After a conflict: show theirs; ours is gone. */
  const takeTheirs = async () => {
    const theirs = await client.fetchQuery({ ...hrQueries.version(version.id), staleTime: 0 });
    revision.current = theirs.revision;
    latest.current = contentOf(theirs);
    setContent(latest.current);
    setState("saved");
  };

  return { content, change, state, errors, save, keepMine, takeTheirs, revision };
}

function contentOf({ texts, clauses }: Version): Content {
  return {
    texts: Object.fromEntries(
      Object.entries(texts).map(([locale, { title, statement }]) => [locale, { title, statement }]),
    ),
    clauses: clauses.map(({ clause_id, binding, texts: wordings }) => ({
      clause_id,
      binding,
      texts: Object.fromEntries(Object.entries(wordings).map(([locale, words]) => [locale, wordsOf(words)])),
    })),
  };
}

function wordsOf({ heading, rule, why, do: good, dont }: Partial<Words>): Words {
  return { heading: heading ?? "", rule: rule ?? "", why: why ?? "", do: good ?? "", dont: dont ?? "" };
}
