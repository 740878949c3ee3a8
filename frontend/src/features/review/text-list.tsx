import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { channelsQuery } from "@/api/channels";
import type { Story } from "@/api/stories";
import { ChannelIcon } from "@/components/channel-icon";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LANGUAGES } from "@/lib/i18n";
import { Remarkable } from "./remarks";

type Text = Story["suggested_texts"][number];

/** The words that colleagues will be offered; approving the story approves these too. */
export function TextList({ texts }: { texts: readonly Text[] }) {
  const channels = useQuery(channelsQuery);
  const keys = [...new Set(texts.map(({ channel }) => channel))];
  return (
    <Card title={<Trans>Suggested texts</Trans>}>
      {texts.length === 0 && (
        <p className="text-muted">
          <Trans>None. Colleagues start from an empty box.</Trans>
        </p>
      )}
      <div className="space-y-5">
        {keys.map((key) => (
          <section key={key}>
            <h3 className="mb-2 flex items-center gap-2 font-medium">
              <ChannelIcon channel={key} size={18} />
              {channels.data?.find((one) => one.key === key)?.label ?? key}
            </h3>
            <ul className="space-y-2">
              {texts
                .filter(({ channel }) => channel === key)
                .map((text) => (
                  <One key={text.id} text={text} number={texts.indexOf(text)} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}

function One({ text, number }: { text: Text; number: number }) {
  const { t } = useLingui();
  return (
    <li className="rounded-control bg-raised/70 p-3">
      <Remarkable field={`suggested_texts.${number}`}>
        <p lang={text.language} className="wrap-anywhere whitespace-pre-wrap">
          {text.text}
        </p>
        {text.hashtags.length > 0 && (
          <p className="text-brand-ink">{text.hashtags.map((tag) => `#${tag}`).join(" ")}</p>
        )}
        <p className="mt-2 flex flex-wrap gap-1.5">
          <Badge className="bg-surface!">
            {LANGUAGES.find(({ code }) => code === text.language)?.name ?? text.language}
          </Badge>
          {text.voice === "company" && <Badge className="bg-surface!">{t`The company speaks`}</Badge>}
          {text.locked && (
            <Badge className="bg-surface!" icon={<Lock aria-hidden size={12} />}>
              <Trans>May not be reworded</Trans>
            </Badge>
          )}
        </p>
      </Remarkable>
    </li>
  );
}
