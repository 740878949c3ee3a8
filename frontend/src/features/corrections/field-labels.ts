import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CorrectedWords } from "@/api/corrections";

export const FIELD_LABELS: Record<CorrectedWords["field"], MessageDescriptor> = {
  title: msg`Title`,
  summary: msg`Summary`,
  why_share: msg`Why share this?`,
  kind: msg`What is it?`,
  url: msg`Address of the page`,
  body: msg`Text of the page`,
  language: msg`Language of the story`,
  image: msg`Picture`,
};
