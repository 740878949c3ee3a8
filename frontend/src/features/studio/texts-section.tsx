import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { type Channel, type ChannelKey, channelsQuery } from "@/api/channels";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { LANGUAGES } from "@/lib/i18n";
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
  const [language, setLanguage] = useState("");
  const channel = channels.find((one) => one.key === key) ?? channels[0];
  if (!channel) return null;
  const texts = content.suggested_texts;
  const all = texts.filter((row) => row.channel === channel.key);
  const here = all.filter((row) => language === "" || row.language === language);
  const languages = new Set(all.map((row) => row.language));
  const repeated = repeatedTexts(texts);
  const nameOf = (other: TextRow | undefined) => channels.find((one) => one.key === other?.channel)?.label;
  const problemOf = (row: TextRow, part: string) =>
    errorOf(`suggested_texts.${sentIndex(texts, row.key)}.${part}`);
  const tagError = (row: TextRow) =>
    row.hashtags.map((_, index) => problemOf(row, `hashtags.${index}`)).find(Boolean);
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
          texts.some((row) => row.channel === one && (problemOf(row, "text") || tagError(row)))
        }
      />
      <div role="tabpanel" aria-label={t`Texts for ${network}`} className="mt-4 space-y-4">
        {(languages.size > 1 || language !== "") && (
          <Select
            className="w-48"
            aria-label={t`Show texts in`}
            placeholder={t`All languages`}
            value={language}
            onChange={(event) => setLanguage(event.target.value)}
            options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        {here.length === 0 && (
          <p className="py-2 text-muted">
            <Trans>No text for {network} yet. Without one, people start from an empty box.</Trans>
          </p>
        )}
        {here.map((row) => (
          <TextItem
            key={row.key}
            row={row}
            channel={channel}
            number={all.indexOf(row) + 1}
            repeatedUnder={nameOf(repeated.get(row.key))}
            error={problemOf(row, "text")}
            tagError={tagError(row)}
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
          onClick={() => write([...texts, newText(channel.key, language || content.language)])}
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
