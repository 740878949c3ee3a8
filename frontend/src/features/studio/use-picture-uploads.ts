import { useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { ApiError, UNREACHABLE } from "@/api/errors";
import type { Story } from "@/api/stories";
import { isTooLarge, PICTURE_MEGABYTES } from "@/lib/picture-files";
import { readStory } from "./file-api";
import type { StoryDraft } from "./use-story-draft";

export interface PictureUpload {
  key: number;
  name: string;
  /** 0 to 1 while it is on its way; undefined while it waits for its turn. */
  share?: number;
  problem?: string;
}

interface Step {
  file: File;
  version: number;
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Files on their way, one request each. One that fails says why under its own name and keeps no other waiting. */
export function usePictureUploads(
  { story, run }: Pick<StoryDraft, "story" | "run">,
  send: (step: Step) => Promise<Story>,
) {
  const { t } = useLingui();
  const [rows, setRows] = useState<PictureUpload[]>([]);
  const last = useRef(0);
  const stops = useRef(new Map<number, AbortController>());
  const update = (key: number, news: Partial<PictureUpload>) =>
    setRows((known) => known.map((row) => (row.key === key ? { ...row, ...news } : row)));
  const drop = (key: number) => {
    stops.current.get(key)?.abort();
    setRows((known) => known.filter((row) => row.key !== key));
  };

  const problemOf = (failure: unknown, name: string) => {
    if (!(failure instanceof ApiError) || failure.has(UNREACHABLE)) {
      return t`“${name}” could not be sent. Check your connection and try again.`;
    }
    if (failure.has("edited_elsewhere")) {
      return t`Someone else changed this story meanwhile. Look at it, then send “${name}” again.`;
    }
    return failure.errors[0]?.message || t`“${name}” could not be stored. Try again in a moment.`;
  };

  const one = async (file: File) => {
    const key = ++last.current;
    const { name } = file;
    if (isTooLarge(file)) {
      const problem = t`“${name}” is larger than ${PICTURE_MEGABYTES} MB.`;
      return setRows((known) => [...known, { key, name, problem }]);
    }
    const stop = new AbortController();
    stops.current.set(key, stop);
    setRows((known) => [...known, { key, name }]);
    try {
      await run((version) => {
        if (stop.signal.aborted) return readStory(story.id);
        update(key, { share: 0 });
        return send({
          file,
          version,
          onProgress: (share) => update(key, { share }),
          signal: stop.signal,
        });
      });
      drop(key);
    } catch (failure) {
      if (stop.signal.aborted) return;
      update(key, { problem: problemOf(failure, name) });
      if (failure instanceof ApiError && failure.status === 409) {
        await run(() => readStory(story.id)).catch(() => undefined);
      }
    }
  };

  const add = (files: readonly File[]) => {
    setRows((known) => known.filter(({ problem }) => !problem));
    for (const file of files) void one(file);
  };
  return { rows, add, drop };
}
