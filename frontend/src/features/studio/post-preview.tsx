import { Trans } from "@lingui/react/macro";
import type { ChannelKey } from "@/api/channels";
import type { Story } from "@/api/stories";
import { ChannelIcon } from "@/components/channel-icon";
import { Avatar } from "@/components/ui/avatar";

interface PostPreviewProps {
  channel: ChannelKey;
  label: string;
  author: string;
  text: string;
  title: string;
  address: string;
  image: Story["image"];
}

/** A post as networks draw one: who, words, and the card that they make of the link. No network's own artwork. */
export function PostPreview({ channel, label, author, text, title, address, image }: PostPreviewProps) {
  return (
    <div className="overflow-clip rounded-card border bg-surface">
      <div className="flex items-center gap-3 p-4 pb-3">
        <Avatar name={author} />
        <span className="min-w-0 flex-1 truncate font-medium">{author}</span>
        <span className="flex items-center gap-1.5 text-label text-muted">
          <ChannelIcon channel={channel} size={16} />
          {label}
        </span>
      </div>
      <p className="px-4 pb-4 wrap-anywhere whitespace-pre-wrap">
        {text.trim() || (
          <span className="text-muted">
            <Trans>Here stands what a colleague writes.</Trans>
          </span>
        )}
      </p>
      <div className="border-t bg-raised/60">
        {image && (
          <img
            src={image.url}
            alt=""
            width={image.width}
            height={image.height}
            className="aspect-[1.91] w-full object-cover"
            style={{
              backgroundColor: image.color,
              objectPosition: `${image.focal_x * 100}% ${image.focal_y * 100}%`,
            }}
          />
        )}
        <div className="px-4 py-3">
          <p className="truncate text-label text-muted">{hostOf(address)}</p>
          <p className="line-clamp-2 font-medium">{title}</p>
        </div>
      </div>
    </div>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, "") : address;
}
