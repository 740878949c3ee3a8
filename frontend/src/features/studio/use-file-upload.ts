import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { ApiError, UNREACHABLE } from "@/api/errors";
import { attachFile, detachFile, type FilePlace, readStory } from "./file-api";
import type { StoryDraft } from "./use-story-draft";

const BETWEEN_LOOKS = 2_000; // milliseconds

/** Sends one file at a time and says how far it is. What goes wrong is said in words that name the file. */
export function useFileUpload({ story, run }: Pick<StoryDraft, "story" | "run">, place: FilePlace) {
  const { t } = useLingui();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const stop = useRef<AbortController>(null);
  const send = async (file: File) => {
    const { name } = file;
    stop.current = new AbortController();
    const { signal } = stop.current;
    setProblem(undefined);
    setShare(0);
    try {
      await run((version) => attachFile(story.id, place, { file, version, onProgress: setShare, signal }));
    } catch (failure) {
      if (!signal.aborted) {
        setProblem(reasonOf(failure) ?? t`“${name}” could not be sent. Check your connection and try again.`);
      }
    }
    setShare(undefined);
  };
  const remove = async () => {
    setProblem(undefined);
    try {
      await run((version) => detachFile(story.id, place, version));
    } catch (failure) {
      setProblem(reasonOf(failure) ?? t`This could not be removed. Try again in a moment.`);
    }
  };
  return { share, problem, send, remove, cancel: () => stop.current?.abort() };
}

function reasonOf(failure: unknown): string | undefined {
  if (!(failure instanceof ApiError) || failure.has(UNREACHABLE)) return undefined;
  return failure.errors[0]?.message || undefined;
}

/** Looks again while a file of the story is still being read. */
export function useReadingNews({ story, run }: Pick<StoryDraft, "story" | "run">) {
  const waiting = story.files.some(({ state }) => state === "processing");
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => {
      latest.current(() => readStory(story.id)).catch(() => undefined); // The next look may succeed.
    }, BETWEEN_LOOKS);
    return () => clearInterval(timer);
  }, [waiting, story.id]);
}
