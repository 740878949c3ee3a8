import { useLingui } from "@lingui/react/macro";
import { Bookmark } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { FeedCard } from "./api";
import { useSaveStory } from "./reading";

/** For oneself alone: nobody is told, and nothing is counted of it. */
export default function SaveButton({ story }: { story: Pick<FeedCard, "id" | "title" | "saved"> }) {
  const { t } = useLingui();
  const save = useSaveStory(story.id);
  const { title } = story;
  return (
    <IconButton
      label={t`Save for later: ${title}`}
      icon={<Bookmark aria-hidden size={18} className={story.saved ? "fill-current" : undefined} />}
      aria-pressed={story.saved}
      onClick={() => save.mutate(!story.saved)}
    />
  );
}
