import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useEffect, useState } from "react";
import type { ChannelKey } from "@/api/channels";
import { ChannelIcon } from "@/components/channel-icon";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Spinner } from "@/components/ui/spinner";
import { Tabs } from "@/components/ui/tabs";
import { useDelayed } from "@/lib/use-delayed";
import type { Content } from "./content";
import { LinkCard } from "./link-card";
import { isAddress, type LinkPreview, linkPreview } from "./link-check-api";
import { LinkProblems } from "./link-problems";
import type { SectionProps } from "./section";

const PAUSE = 900;
const LONGEST = 45_000;
const NAMES: Record<LinkPreview["cards"][number]["network"], string> = {
  linkedin: "LinkedIn",
  facebook: "Facebook",
  x: "X",
  whatsapp: "WhatsApp",
};

export interface LinkCheckProps extends Pick<SectionProps, "content" | "change"> {
  /** Who may only read the story sees the cards as well. */
  mayChange: boolean;
}

/** What each network will make of the link, before anybody shares it. */
export default function LinkCheck({ content, change, mayChange }: LinkCheckProps) {
  const url = useSettled(content.url.trim());
  const [attempt, setAttempt] = useState(0);
  if (!isAddress(url)) return null;
  const again = () => setAttempt((count) => count + 1);
  return (
    <Checked key={`${attempt} ${url}`} {...{ url, attempt, content, change, mayChange }} onAgain={again} />
  );
}

/** The address once typing has paused: every letter would ask the server to read another page. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

interface CheckedProps extends LinkCheckProps {
  url: string;
  attempt: number;
  onAgain: () => void;
}

function Checked({ url, attempt, onAgain, ...editing }: CheckedProps) {
  const preview = useQuery(linkPreview(url, attempt));
  const late = useDelayed(LONGEST);
  const waiting = preview.isPending || preview.data?.state === "pending";
  return (
    <Card
      title={<Trans>How the link looks when shared</Trans>}
      description={<Trans>What networks find on the page. About right: they change this often.</Trans>}
      actions={
        <Button
          size="sm"
          variant="secondary"
          icon={<RefreshCw size={16} />}
          busy={waiting && !late}
          onClick={onAgain}
        >
          <Trans>Check again</Trans>
        </Button>
      }
    >
      <div aria-live="polite">
        {preview.error ? (
          <ErrorState error={preview.error} onRetry={onAgain} />
        ) : !preview.data || waiting ? (
          <Waiting late={late} />
        ) : (
          <Findings preview={preview.data} {...editing} />
        )}
      </div>
    </Card>
  );
}

function Waiting({ late }: { late: boolean }) {
  return (
    <p className="flex items-center gap-3 text-muted">
      {!late && <Spinner />}
      {late ? (
        <Trans>This takes unusually long. You can go on, and check again later.</Trans>
      ) : (
        <Trans>Reading the page. This can take some seconds.</Trans>
      )}
    </p>
  );
}

interface FindingsProps extends LinkCheckProps {
  preview: LinkPreview;
}

function Findings({ preview, ...editing }: FindingsProps) {
  return (
    <div className="space-y-5">
      {preview.cards.length > 0 && <Cards preview={preview} />}
      {editing.mayChange && <TakeOver preview={preview} {...editing} />}
      <LinkProblems problems={preview.problems} />
    </div>
  );
}

function Cards({ preview }: { preview: LinkPreview }) {
  const { t } = useLingui();
  const [network, setNetwork] = useState<string>("linkedin");
  return (
    <Tabs
      label={t`Network`}
      value={network}
      onChange={setNetwork}
      items={preview.cards.map((card) => ({
        value: card.network,
        label: <span className="max-sm:text-label">{NAMES[card.network]}</span>,
        icon: (
          <span className="max-sm:hidden">
            <ChannelIcon channel={card.network as ChannelKey} size={16} />
          </span>
        ),
        content: <LinkCard card={card} language={preview.page?.language ?? ""} />,
      }))}
    />
  );
}

/** Only into what is still empty: nothing that somebody wrote is overwritten. */
function TakeOver({ preview, content, change }: Omit<FindingsProps, "mayChange">) {
  const missing = wordsFor(preview, content);
  if (Object.keys(missing).length === 0) return null;
  return (
    <Button size="sm" variant="soft" onClick={() => change(missing)}>
      {missing.title && missing.summary ? (
        <Trans>Use the page's title and description</Trans>
      ) : missing.title ? (
        <Trans>Use the page's title</Trans>
      ) : (
        <Trans>Use the page's description as summary</Trans>
      )}
    </Button>
  );
}

function wordsFor({ page }: LinkPreview, content: Content): Partial<Content> {
  const words: Partial<Content> = {};
  if (page?.title && !content.title.trim()) words.title = page.title.slice(0, 120);
  if (page?.description && !content.summary.trim()) words.summary = page.description.slice(0, 400);
  return words;
}
