import { useState } from "react";
import type { Channel } from "@/api/channels";
import { postedWords } from "@/lib/hashtags";
import type { ShareableStory } from "./api";
import { deal, languagesOf, type SuggestedText } from "./dealing";
import { keepDraft, readDraft, type ShareDraft, slotOf } from "./drafts";

interface ComposerInput {
  story: Pick<ShareableStory, "id" | "language" | "languages"> & {
    suggested_texts: readonly SuggestedText[];
  };
  channels: readonly [Channel, ...Channel[]];
  me: { id: number; language: string };
}

export interface Composer {
  channel: Channel;
  language: string;
  languages: readonly string[];
  text: string;
  /** What the person typed, if anything; a suggestion is not theirs yet. */
  typed: string | undefined;
  locked: boolean;
  /** How many suggested texts there are to go through. */
  suggestions: number;
  chooseChannel: (key: string) => void;
  chooseLanguage: (language: string) => void;
  write: (text: string) => void;
  another: () => void;
}

/** Which channel, which language, which words. Typed words are kept for each channel and language. */
export function useComposer({ story, channels, me }: ComposerInput): Composer {
  const [draft, setDraft] = useState<ShareDraft>(() => readDraft(story.id));
  const [turn, setTurn] = useState(0);
  const channel = channels.find(({ key }) => key === draft.channel) ?? channels[0];
  const languages = languagesOf(story.suggested_texts, me.language, spokenIn(story));
  const language = draft.language ?? languages[0] ?? story.language;
  const hand = deal(story.suggested_texts, channel, language, me.id * 31 + story.id);
  const dealt = hand.texts[turn % Math.max(1, hand.texts.length)];
  const slot = slotOf(channel.key, language);
  const typed = hand.locked ? undefined : draft.texts[slot];
  const change = (next: ShareDraft) => {
    setDraft(next);
    keepDraft(story.id, next);
  };
  return {
    channel,
    language: hand.locked ? (dealt?.language ?? language) : language,
    languages: hand.locked ? [] : languages,
    text: typed ?? (dealt ? postedWords(dealt.text, dealt.hashtags) : ""),
    typed,
    locked: hand.locked,
    suggestions: hand.texts.length,
    chooseChannel: (key) => change({ ...draft, channel: key }),
    chooseLanguage: (chosen) => change({ ...draft, language: chosen }),
    write: (text) => change({ ...draft, texts: { ...draft.texts, [slot]: text } }),
    another: () => {
      const { [slot]: _replaced, ...texts } = draft.texts;
      change({ ...draft, texts });
      if (typed === undefined) setTurn(turn + 1);
    },
  };
}

/** A story in several languages can be shared in each, with or without a text in it. */
function spokenIn({ languages }: Pick<ShareableStory, "languages">): readonly string[] {
  return languages.length > 1 ? languages : [];
}
