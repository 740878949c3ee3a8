import { useEffect, useRef } from "react";
import { readStory } from "./file-api";
import type { StoryDraft } from "./use-story-draft";

const BETWEEN_LOOKS = 1_500; // milliseconds

/** Looks again while the sizes of a picture are being made. */
export function usePictureNews({ story, run }: Pick<StoryDraft, "story" | "run">) {
  const images = [story.image, ...story.pictures.map(({ image }) => image)];
  const waiting = images.some((image) => image?.state === "processing");
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => {
      if (document.hidden) return;
      latest.current(() => readStory(story.id)).catch(() => undefined); // The next look may succeed.
    }, BETWEEN_LOOKS);
    return () => clearInterval(timer);
  }, [waiting, story.id]);
}
