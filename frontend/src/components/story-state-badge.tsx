import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import {
  Archive,
  Ban,
  CalendarClock,
  CircleCheck,
  Eye,
  type LucideIcon,
  PencilLine,
  Undo2,
} from "lucide-react";
import type { StoryState } from "@/api/stories";
import { Badge, type Tone } from "./ui/badge";

export const STORY_STATES: Record<StoryState, { label: MessageDescriptor; tone: Tone; icon: LucideIcon }> = {
  draft: { label: msg`Draft`, tone: "neutral", icon: PencilLine },
  in_review: { label: msg`In review`, tone: "brand", icon: Eye },
  sent_back: { label: msg`Sent back`, tone: "bad", icon: Undo2 },
  scheduled: { label: msg`Scheduled`, tone: "warn", icon: CalendarClock },
  live: { label: msg`Live`, tone: "ok", icon: CircleCheck },
  retracted: { label: msg`Retracted`, tone: "bad", icon: Ban },
  expired: { label: msg`Expired`, tone: "neutral", icon: Archive },
};

export function StoryStateBadge({ state }: { state: StoryState }) {
  const { t } = useLingui();
  const { label, tone, icon: Icon } = STORY_STATES[state];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden size={12} />}>
      {t(label)}
    </Badge>
  );
}
