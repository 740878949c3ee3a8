import { Link, Mail, MessageCircle, Share, Share2 } from "lucide-react";
import type { ReactNode } from "react";
import type { ChannelKey } from "@/api/channels";

/** Plain marks in the colour of the text, drawn for this product: recognisable, and no network's own artwork. */
const MARKS: Partial<Record<ChannelKey, ReactNode>> = {
  linkedin: (
    <>
      <rect x="3" y="3" width="18" height="18" rx="3.5" />
      <path d="M7.6 10.6v6.2M7.6 7.4v.1M11.4 16.8v-6.2M11.4 13.4c0-1.8 1.1-2.8 2.6-2.8s2.5 1 2.5 2.8v3.4" />
    </>
  ),
  x: <path d="M5 4.5h3.2L19 19.5h-3.2L5 4.5ZM18.4 4.5l-5.6 6.3M11 13.2l-5.4 6.3" />,
  facebook: (
    <>
      <rect x="3" y="3" width="18" height="18" rx="3.5" />
      <path d="M13 21v-8.6c0-2.4 1-3.9 3.6-3.9M10.2 13.2h5.6" />
    </>
  ),
  bluesky: (
    <path d="M12 11.2C10.6 8.3 7.6 5.4 5.3 4.7 3.5 4.1 3 5.3 3.2 7.2c.2 2.2.8 5 3.6 5.3-2.6.3-3.4 1.9-2 3.9 2.6 3.5 5.8 1.8 7.2-2 1.4 3.8 4.6 5.5 7.2 2 1.4-2 .6-3.6-2-3.9 2.8-.3 3.4-3.1 3.6-5.3.2-1.9-.3-3.1-2.1-2.5-2.3.7-5.3 3.6-6.7 6.5Z" />
  ),
  mastodon: (
    <>
      <path d="M20 12.4c0 3-2 4.3-5.4 4.6-2.1.2-4 .1-5.7-.3.1 1.7 1.8 2.5 4.2 2.4 1 0 1.8-.2 2.6-.4l.1 1.7c-1.2.5-2.6.7-4.1.6C7.5 20.7 4 18.6 4 12V8.8C4 5.2 6.2 3.5 12 3.5s8 1.7 8 5.3v3.6Z" />
      <path d="M8.2 13.2V9.6c0-2.6 3.8-2.7 3.8.2v1.5M15.8 13.2V9.6c0-2.6-3.8-2.7-3.8.2" />
    </>
  ),
};

interface ChannelIconProps {
  channel: ChannelKey;
  size?: number;
}

export function ChannelIcon({ channel, size = 20 }: ChannelIconProps) {
  if (channel === "email") return <Mail aria-hidden size={size} strokeWidth={1.75} />;
  if (channel === "whatsapp") return <MessageCircle aria-hidden size={size} strokeWidth={1.75} />;
  if (channel === "copy_link") return <Link aria-hidden size={size} strokeWidth={1.75} />;
  if (channel === "device") return <Share aria-hidden size={size} strokeWidth={1.75} />;
  const mark = MARKS[channel];
  if (!mark) return <Share2 aria-hidden size={size} strokeWidth={1.75} />;
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      className="shrink-0"
    >
      {mark}
    </svg>
  );
}
