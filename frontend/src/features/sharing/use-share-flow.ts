import { useState } from "react";
import type { Channel } from "@/api/channels";
import { ApiError, type ErrorItem } from "@/api/errors";
import type { Share } from "@/api/shares";
import { useOpenShare } from "./api";
import { copyText, handOver, needsPasting, type Outcome, opensPage, openTab } from "./handing-over";
import type { Composer } from "./use-composer";

/** A share on its way, about which the person is asked whether it was posted. */
export interface Handed {
  share: Share;
  channel: Channel;
  outcome: Outcome;
  /** The words lie on the clipboard, to be pasted. */
  pasted: boolean;
}

export interface ShareFlow {
  start: () => Promise<void>;
  busy: boolean;
  errors: readonly ErrorItem[];
  textError: string | undefined;
  /** The guideline that has to be read first, once the server said so. */
  guideline: number | null;
  forgetErrors: () => void;
}

const ON_TEXT = new Set(["text_too_long", "text_locked"]);

/** From the tap to the network's page: copy what must be pasted, keep a tab ready, make the share, hand it over. */
export function useShareFlow(
  story: number,
  composer: Composer,
  onHanded: (handed: Handed) => void,
): ShareFlow {
  const { mutateAsync } = useOpenShare();
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<readonly ErrorItem[]>([]);
  const [guideline, setGuideline] = useState<number | null>(null);
  const start = async () => {
    const { channel, language } = composer;
    const text = channel.prefill === "none" && !composer.locked ? "" : composer.text.trim();
    setBusy(true);
    setErrors([]);
    const pasted = needsPasting(channel, text) && (await copyText(text));
    const tab = opensPage(channel) ? openTab(channel.label) : null;
    try {
      const share = await mutateAsync({ story, channel: channel.key, text, language });
      onHanded({ share, channel, outcome: await handOver(share, channel, tab), pasted });
    } catch (error) {
      tab?.close();
      setErrors(itemsOf(error));
      setGuideline(guidelineIn(error));
    } finally {
      setBusy(false);
    }
  };
  return {
    start,
    busy,
    errors: errors.filter(({ code }) => !ON_TEXT.has(code) && code !== "acknowledgement_required"),
    textError: errors.find(({ code }) => ON_TEXT.has(code))?.message,
    guideline,
    forgetErrors: () => setErrors([]),
  };
}

function itemsOf(error: unknown): ErrorItem[] {
  if (!(error instanceof ApiError)) throw error;
  return error.errors.length > 0
    ? error.errors
    : [{ message: "", code: `status_${error.status}`, param: null }];
}

function guidelineIn(error: unknown): number | null {
  if (!(error instanceof ApiError) || !error.has("acknowledgement_required")) return null;
  return typeof error.body.guideline === "number" ? error.body.guideline : null;
}
