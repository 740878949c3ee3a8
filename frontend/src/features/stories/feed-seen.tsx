import { useEffect } from "react";
import { api } from "@/api/client";
import type { FeedCard } from "./api";

/** Tells until when the feed has been on screen, once per newest story. What is marked new stays so until the next visit. */
export default function FeedSeen({ stories }: { stories: readonly FeedCard[] }) {
  const newest = stories.reduce(
    (last, { published_at }) => ((published_at ?? "") > last ? (published_at ?? "") : last),
    "",
  );
  useEffect(() => {
    // Nobody waits for this; should it fail, the same stories are new once more.
    if (newest) api.POST("/api/v1/feed/seen/", { body: { until: newest } }).catch(() => undefined);
  }, [newest]);
  return null;
}
