import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CorrectedWords } from "@/api/corrections";
import { STORY_WORD_NAMES } from "@/components/story-word-names";

export const FIELD_LABELS: Record<CorrectedWords["field"], MessageDescriptor> = {
  ...STORY_WORD_NAMES,
  image: msg`Picture`,
};
