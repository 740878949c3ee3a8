import { Trans, useLingui } from "@lingui/react/macro";
import { BookOpenCheck, Copy, ExternalLink, Link, Mail, Share as ShareIcon } from "lucide-react";
import { lazy, type ReactNode } from "react";
import type { Channel } from "@/api/channels";
import { useSignedIn } from "@/api/me";
import { Button } from "@/components/ui/button";
import { FormErrors } from "@/components/ui/form-errors";
import { LinkButton } from "@/components/ui/link-button";
import { toast } from "@/components/ui/toast";
import { fits } from "@/lib/counting";
import { inLanguage } from "@/lib/story-words";
import type { ShareableStory } from "./api";
import { ChannelPicker } from "./channel-picker";
import { FooterButtons } from "./footer-slot";
import { useGate, useWayThrough } from "./guideline-gate";
import { copyText } from "./handing-over";
import { PreviewCard } from "./preview-card";
import { TextEditor } from "./text-editor";
import { useComposer } from "./use-composer";
import { type Handed, useShareFlow } from "./use-share-flow";

// Few stories carry a notice, and few people have a guideline still to read.
const StoryNotice = lazy(() => import("@/components/story-notice"));
const GateBanner = lazy(() => import("./gate-banner"));

interface ComposeStepProps {
  story: ShareableStory;
  channels: readonly [Channel, ...Channel[]];
  /** Where this person brought the story before. */
  earlier: ReactNode;
  onHanded: (handed: Handed) => void;
}

export function ComposeStep({ story, channels, earlier, onHanded }: ComposeStepProps) {
  const { t } = useLingui();
  const me = useSignedIn();
  const composer = useComposer({ story, channels, me });
  const flow = useShareFlow(story.id, composer, onHanded);
  const gate = useGate(flow.guideline);
  const wayThrough = useWayThrough();
  const { channel, text } = composer;
  const network = channel.label;
  const hasText = channel.prefill !== "none" || composer.locked;
  const tooLong = hasText && !fits(text, channel);
  return (
    <>
      {gate && <GateBanner title={gate.title} />}
      <div className="mb-4 empty:hidden">
        <FormErrors errors={flow.errors} />
      </div>
      {story.notice && <StoryNotice notice={story.notice} />}
      {earlier}
      <ChannelPicker
        channels={channels}
        value={channel.key}
        onChange={(key) => {
          flow.forgetErrors();
          composer.chooseChannel(key);
        }}
      />
      {hasText && (
        <TextEditor
          composer={composer}
          error={
            flow.textError ??
            (tooLong ? t`This is too long for ${network}. Make it a little shorter.` : undefined)
          }
          onWrite={flow.forgetErrors}
        />
      )}
      <PreviewCard story={inLanguage(story, composer.language)} />
      <FooterButtons>
        {!gate && hasText && text.trim() !== "" && <CopyTextButton text={text} />}
        {gate ? (
          <LinkButton href={wayThrough(gate.id)} icon={<BookOpenCheck aria-hidden size={17} />}>
            <Trans>Read the guideline</Trans>
          </LinkButton>
        ) : (
          <Button busy={flow.busy} disabled={tooLong} onClick={flow.start} iconAfter={iconOf(channel)}>
            <OpenLabel channel={channel} />
          </Button>
        )}
      </FooterButtons>
    </>
  );
}

function CopyTextButton({ text }: { text: string }) {
  const { t } = useLingui();
  const copy = async () => {
    if (await copyText(text)) toast({ title: t`Text copied` });
    else
      toast({
        title: t`Your browser does not let us copy. Select the text and copy it yourself.`,
        kind: "problem",
      });
  };
  return (
    <Button variant="secondary" icon={<Copy aria-hidden size={16} />} onClick={copy}>
      <Trans>Copy text</Trans>
    </Button>
  );
}

function OpenLabel({ channel }: { channel: Channel }): ReactNode {
  const network = channel.label;
  if (channel.key === "copy_link") return <Trans>Copy the link</Trans>;
  if (channel.key === "email") return <Trans>Write the e-mail</Trans>;
  if (channel.key === "device") return <Trans>Choose an app</Trans>;
  return <Trans>Open {network}</Trans>;
}

function iconOf({ key }: Channel): ReactNode {
  if (key === "copy_link") return <Link aria-hidden size={16} />;
  if (key === "email") return <Mail aria-hidden size={16} />;
  if (key === "device") return <ShareIcon aria-hidden size={16} />;
  return <ExternalLink aria-hidden size={16} />;
}
