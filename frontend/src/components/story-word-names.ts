import { msg } from "@lingui/core/macro";

/** What the words of a story are called, wherever they are compared or remarked on. */
export const STORY_WORD_NAMES = {
  title: msg`Title`,
  summary: msg`Summary`,
  why_share: msg`Why share this?`,
  kind: msg`What is it?`,
  url: msg`Address of the page`,
  body: msg`Text of the page`,
  language: msg`Language of the story`,
};
