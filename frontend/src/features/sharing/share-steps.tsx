import { lazy, useEffect, useState } from "react";
import type { Channel } from "@/api/channels";
import type { Share } from "@/api/shares";
import type { ShareableStory } from "./api";
import { ComposeStep } from "./compose-step";
import { hasShareSheet } from "./handing-over";
import type { Handed } from "./use-share-flow";

// Fetched while the words are written, so that the dialog itself opens sooner.
const loadAskStep = () => import("./ask-step");
const AskStep = lazy(loadAskStep);
// For who shared it before, and for a story whose time is over: most openings need neither.
const EarlierShares = lazy(() => import("./earlier-shares"));
const NotNow = lazy(() => import("./not-now"));

interface ShareStepsProps {
  story: ShareableStory;
  /** All there are: an earlier share may have gone where this story, or this device, leads no more. */
  channels: readonly Channel[];
  /** My own shares of this story, newest first. */
  shares: readonly Share[];
  onClose: () => void;
}

const HALF_AN_HOUR = 30 * 60_000;

/** First the words, then, once the network's page was opened, the question whether they were posted. */
export function ShareSteps({ story, channels, shares, onClose }: ShareStepsProps) {
  const [handed, setHanded] = useState<Handed | null>(() => unanswered(shares, channels));
  const [first, ...others] = channels.filter((channel) => isOpen(channel, story));
  const ask = (share: Share) => setHanded(handedOf(share, channels));
  useEffect(() => {
    loadAskStep().catch(() => undefined); // A failed guess is retried when the step is reached.
  }, []);
  if (handed) return <AskStep handed={handed} onBack={() => setHanded(null)} onDone={onClose} />;
  if (!story.abilities.share || !first) return <NotNow story={story} />;
  return (
    <ComposeStep
      story={story}
      channels={[first, ...others]}
      earlier={shares.length > 0 && <EarlierShares shares={shares} channels={channels} onAsk={ask} />}
      onHanded={setHanded}
    />
  );
}

function isOpen({ key }: Channel, story: ShareableStory): boolean {
  return !story.excluded_channels.includes(key) && (key !== "device" || hasShareSheet());
}

/** Coming back from the network, phones often load the page anew: the question is still the next thing. */
function unanswered(shares: readonly Share[], channels: readonly Channel[]): Handed | null {
  const [last] = shares;
  const fresh = last && Date.now() - new Date(last.created_at).getTime() < HALF_AN_HOUR;
  return fresh && last.state === "opened" ? handedOf(last, channels) : null;
}

function handedOf(share: Share, channels: readonly Channel[]): Handed | null {
  const channel = channels.find(({ key }) => key === share.channel);
  return channel ? { share, channel, outcome: "earlier", pasted: false } : null;
}
