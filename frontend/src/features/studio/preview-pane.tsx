import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type ChannelKey, channelsQuery } from "@/api/channels";
import { useSignedIn } from "@/api/me";
import type { Story } from "@/api/stories";
import { RichText } from "@/components/ui/rich-text";
import { postedWords } from "@/lib/hashtags";
import type { Content } from "./content";
import { PostPreview } from "./post-preview";

interface PreviewPaneProps {
  story: Story;
  content: Content;
  channel: ChannelKey;
  /** The card as the feed draws it. */
  card: ReactNode;
}

type Look = "card" | "post" | "page";

/** What readers will see, while it is being written. */
export function PreviewPane({ story, content, channel, card }: PreviewPaneProps) {
  const { t } = useLingui();
  const [look, setLook] = useState<Look>("card");
  const looks: [Look, string][] = [
    ["card", t`Card`],
    ["post", t`Post`],
    ...(content.kind === "page" ? ([["page", t`Page`]] as [Look, string][]) : []),
  ];
  const shown = looks.some(([value]) => value === look) ? look : "card";
  return (
    <section aria-labelledby="preview-title">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <h2 id="preview-title" className="text-card">
          <Trans>Preview</Trans>
        </h2>
        <fieldset aria-label={t`What to preview`} className="flex gap-0.5 rounded-control bg-raised p-1">
          {looks.map(([value, label]) => (
            <button
              key={value}
              type="button"
              aria-pressed={value === shown}
              onClick={() => setLook(value)}
              className="min-h-9 rounded-sm px-3 font-medium text-muted transition-colors duration-[120ms] hover:text-fg aria-pressed:bg-surface aria-pressed:text-fg aria-pressed:shadow-sm sm:min-h-7"
            >
              {label}
            </button>
          ))}
        </fieldset>
      </div>
      {shown === "card" && <div inert>{card}</div>}
      {shown === "post" && <Posts story={story} content={content} channel={channel} />}
      {shown === "page" && <PageText html={story.body_html} />}
    </section>
  );
}

function Posts({ story, content, channel }: Omit<PreviewPaneProps, "card">) {
  const me = useSignedIn();
  const channels = useQuery(channelsQuery);
  const network = channels.data?.find(({ key }) => key === channel);
  const texts = content.suggested_texts.filter((row) => row.channel === channel);
  const label = network?.label ?? channel;
  return (
    <div className="space-y-3">
      <p className="text-muted">
        <Trans>As {label} will show it, with the first text written for it.</Trans>
      </p>
      <PostPreview
        channel={channel}
        label={label}
        author={me.name}
        text={texts[0] ? postedWords(texts[0].text, texts[0].hashtags) : ""}
        title={content.title}
        address={content.kind === "link" ? content.url : story.target_url}
        image={story.image}
      />
    </div>
  );
}

function PageText({ html }: { html: string }) {
  return (
    <div className="max-h-[70vh] overflow-y-auto rounded-card border bg-surface p-4 sm:p-5">
      {html ? (
        <RichText html={html} />
      ) : (
        <p className="text-muted">
          <Trans>The text appears here once it is saved.</Trans>
        </p>
      )}
    </div>
  );
}
