import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { STORY_WORD_NAMES } from "@/components/story-word-names";
import type { ContentField } from "./content";

export const FIELD_NAMES: Record<ContentField, MessageDescriptor> = {
  ...STORY_WORD_NAMES,
  audience: msg`Audience`,
  language_versions: msg`Other languages`,
  topics: msg`Topics`,
  campaign: msg`Campaign`,
  suggested_texts: msg`Suggested texts`,
  publish_at: msg`Publish at`,
  expires_at: msg`Offer until`,
  pinned: msg`Pin to the top of the feed`,
  featured: msg`Feature it, drawn large`,
  promotional: msg`It sells something`,
  excluded_channels: msg`Not on these channels`,
};
