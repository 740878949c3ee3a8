import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { channelsQuery } from "@/api/channels";
import { LANGUAGES } from "@/lib/i18n";
import { STORY_WORD_NAMES } from "./story-word-names";

const NAMES: Record<string, MessageDescriptor> = {
  ...STORY_WORD_NAMES,
  image: msg`Picture`,
  "image.alt": msg`What the picture shows`,
  files: msg`Files`,
  pictures: msg`Pictures`,
  audience: msg`Audience`,
  topics: msg`Topics`,
  campaign: msg`Campaign`,
  publish_at: msg`Publish at`,
  expires_at: msg`Offer until`,
  pinned: msg`Pinned`,
  featured: msg`Featured`,
  promotional: msg`Promotional`,
  excluded_channels: msg`Not on these channels`,
  suggested_texts: msg`Suggested texts`,
};

interface Home {
  channel?: string;
  language?: string;
}

/** "versions.nl.title" → "Title (Nederlands)", "suggested_texts.2" → "Text 3". */
export function useStoryFieldName(): (field: string, home?: Home) => string {
  const { t } = useLingui();
  const channels = useQuery(channelsQuery);
  return (field, home = {}) => {
    const [first = "", second = "", third = ""] = field.split(".");
    if (first === "versions") return `${name(third)} (${languageName(second)})`;
    if (first === "suggested_texts" && (second || home.channel)) return textName(second, third, home);
    return name(field);
  };

  function name(field: string): string {
    const known = NAMES[field];
    return known ? t(known) : field;
  }

  function textName(number: string, part: string, { channel, language }: Home): string {
    const label = channels.data?.find(({ key }) => key === channel)?.label ?? channel;
    const place = channel ? `${label}, ${languageName(language ?? "")}` : String(Number(number) + 1);
    if (part === "locked") return t`Whether the text may be reworded (${place})`;
    if (part === "voice") return t`Who speaks in the text (${place})`;
    return t`Suggested text (${place})`;
  }
}

function languageName(code: string): string {
  return LANGUAGES.find((one) => one.code === code)?.name ?? code;
}
