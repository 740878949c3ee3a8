import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { type Channel, type ChannelKey, channelsQuery } from "@/api/channels";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { ChannelTabs } from "./channel-tabs";
import type { TextRow } from "./content";
import { RemarkNote } from "./remarks";
import type { SectionProps } from "./section";
import { TextItem } from "./text-item";
import { newText, repeatedTexts, sentIndex, writableChannels } from "./texts";

interface TextsSectionProps extends SectionProps {
  channel: ChannelKey;
  onChannel: (channel: ChannelKey) => void;
}

export function TextsSection(props: TextsSectionProps) {
  const channels = useQuery(channelsQuery);
  return (
    <Card
      title={<Trans>Suggested texts</Trans>}
      description={
        <Trans>
          Several for each channel, so that colleagues do not all post the same words. Everybody may change
          them.
        </Trans>
      }
    >
      {channels.isPending && <Skeleton className="h-56" />}
      {channels.error && <ErrorState error={channels.error} onRetry={channels.refetch} />}
      {channels.data && <Texts {...props} channels={writableChannels(channels.data)} />}
    </Card>
  );
}

function Texts(props: TextsSectionProps & { channels: readonly Channel[] }) {
  const { content, change, errorOf, channels, channel: key, onChannel } = props;
  const { t } = useLingui();
  const channel = channels.find((one) => one.key === key) ?? channels[0];
  if (!channel) return null;
  const texts = content.suggested_texts;
  const here = texts.filter((row) => row.channel === channel.key);
  const repeated = repeatedTexts(texts);
  const write = (next: TextRow[]) => change({ suggested_texts: next });
  const network = channel.label;
  return (
    <>
      <ChannelTabs
        channels={channels}
        value={channel.key}
        onChange={onChannel}
        countOf={(one) => texts.filter((row) => row.channel === one).length}
        hasProblem={(one) =>
          texts.some(
            (row) => row.channel === one && errorOf(`suggested_texts.${sentIndex(texts, row.key)}.text`),
          )
        }
      />
      <div role="tabpanel" aria-label={t`Texts for ${network}`} className="mt-4 space-y-4">
        {here.length === 0 && (
          <p className="py-2 text-muted">
            <Trans>No text for {network} yet. Without one, people start from an empty box.</Trans>
          </p>
        )}
        {here.map((row, index) => (
          <TextItem
            key={row.key}
            row={row}
            channel={channel}
            number={index + 1}
            repeated={repeated.has(row.key)}
            error={errorOf(`suggested_texts.${sentIndex(texts, row.key)}.text`)}
            note={<RemarkNote field={`suggested_texts.${sentIndex(texts, row.key)}`} />}
            onChange={(next) => write(texts.map((other) => (other.key === row.key ? next : other)))}
            onRemove={() => write(texts.filter((other) => other.key !== row.key))}
            onRestore={() => write(texts)}
          />
        ))}
        <Button
          variant="secondary"
          icon={<Plus aria-hidden size={16} />}
          disabled={texts.length >= 60}
          onClick={() => write([...texts, newText(channel.key, content.language)])}
        >
          {here.length === 0 ? (
            <Trans>Write a text for {network}</Trans>
          ) : (
            <Trans>Another text for {network}</Trans>
          )}
        </Button>
      </div>
    </>
  );
}
