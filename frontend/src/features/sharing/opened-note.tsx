import { Trans, useLingui } from "@lingui/react/macro";
import { Copy, ExternalLink, Share } from "lucide-react";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { toast } from "@/components/ui/toast";
import { formatDay } from "@/lib/dates";
import { copyText, hasShareSheet, openShareSheet } from "./handing-over";
import type { Handed } from "./use-share-flow";

/** What just happened, and how to do it by hand where the browser stood in the way. */
export function OpenedNote({ handed }: { handed: Handed }) {
  const { share, channel, outcome } = handed;
  return (
    <Banner tone={toneOf(outcome)} title={<Title handed={handed} />}>
      <Detail handed={handed} />
      {channel.key === "copy_link" && (
        <Input
          readOnly
          value={share.tracked_url}
          aria-label={channel.label}
          className="mt-2"
          onFocus={selectAll}
        />
      )}
      <div className="mt-2.5 flex flex-wrap gap-2">
        <Again handed={handed} />
        {channel.prefill === "url" && share.text && <CopyAgain text={share.text} />}
      </div>
    </Banner>
  );
}

function toneOf(outcome: Handed["outcome"]): "ok" | "warn" | "info" {
  if (outcome === "blocked" || outcome === "not-copied") return "warn";
  return outcome === "earlier" ? "info" : "ok";
}

function Title({ handed: { share, channel, outcome } }: { handed: Handed }) {
  const network = channel.label;
  const day = formatDay(share.created_at);
  if (outcome === "earlier") {
    return (
      <Trans>
        You opened this: {network}, {day}
      </Trans>
    );
  }
  if (channel.key === "copy_link") {
    return outcome === "not-copied" ? (
      <Trans>Copy the link yourself</Trans>
    ) : (
      <Trans>The link is copied</Trans>
    );
  }
  if (channel.key === "device") {
    return outcome === "blocked" ? <Trans>One more tap</Trans> : <Trans>Your device took it from here</Trans>;
  }
  if (outcome === "blocked") return <Trans>Your browser kept {network} shut</Trans>;
  if (channel.key === "email") return <Trans>Your e-mail program is open</Trans>;
  return <Trans>{network} is open in another tab</Trans>;
}

function Detail({ handed: { channel, outcome, pasted } }: { handed: Handed }) {
  if (outcome === "earlier") return null;
  if (channel.key === "copy_link") return <Trans>Paste it where you like. It leads to the story.</Trans>;
  if (outcome === "blocked") return <Trans>Open it with this button.</Trans>;
  if (pasted) return <Trans>Your text is copied: paste it into the post there.</Trans>;
  if (channel.prefill === "url")
    return <Trans>Your text comes along by copying: copy it, then paste it there.</Trans>;
  return null;
}

function Again({ handed: { share, channel, outcome } }: { handed: Handed }) {
  const network = channel.label;
  if (channel.key === "copy_link") return <CopyAgain text={share.tracked_url} link />;
  if (channel.key === "device") {
    return hasShareSheet() ? (
      <Button
        variant={outcome === "blocked" ? "primary" : "secondary"}
        size="sm"
        icon={<Share aria-hidden size={15} />}
        onClick={() => openShareSheet(share)}
      >
        {outcome === "blocked" ? <Trans>Choose an app</Trans> : <Trans>Choose another app</Trans>}
      </Button>
    ) : null;
  }
  if (!share.compose_url) return null;
  return (
    <LinkButton
      href={share.compose_url}
      size="sm"
      variant={outcome === "blocked" ? "primary" : "secondary"}
      icon={<ExternalLink aria-hidden size={15} />}
    >
      {outcome === "blocked" ? <Trans>Open {network}</Trans> : <Trans>Open {network} again</Trans>}
    </LinkButton>
  );
}

function CopyAgain({ text, link = false }: { text: string; link?: boolean }) {
  const { t } = useLingui();
  const [failed, setFailed] = useState(false);
  const copy = async () => {
    const copied = await copyText(text);
    setFailed(!copied);
    if (copied) toast({ title: link ? t`Link copied` : t`Text copied` });
  };
  return (
    <>
      <Button size="sm" variant="secondary" icon={<Copy aria-hidden size={15} />} onClick={copy}>
        {link ? <Trans>Copy the link again</Trans> : <Trans>Copy the text again</Trans>}
      </Button>
      {failed && !link && <Input readOnly value={text} aria-label={t`Your text`} onFocus={selectAll} />}
    </>
  );
}

function selectAll(event: React.FocusEvent<HTMLInputElement>): void {
  event.target.select();
}
