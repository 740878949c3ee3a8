import { Trans } from "@lingui/react/macro";
import { ChannelIcon } from "@/components/channel-icon";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import type { Repeat } from "./api";

interface RepeatsListProps {
  repeats: readonly Repeat[];
  labelOf: (channel: string) => string;
}

export function RepeatsList({ repeats, labelOf }: RepeatsListProps) {
  return (
    <Card
      title={<Trans>The same text is planned twice</Trans>}
      description={<Trans>Every channel is its own world, and people notice what they read twice.</Trans>}
    >
      {repeats.length === 0 ? (
        <p className="text-muted">
          <Trans>No text is repeated in these weeks.</Trans>
        </p>
      ) : (
        <ul className="max-h-96 space-y-4 overflow-y-auto">
          {repeats.map((repeat) => (
            <li key={repeat.text}>
              <blockquote className="line-clamp-2 border-l-2 pl-3" lang={repeat.places[0]?.language}>
                {repeat.text}
              </blockquote>
              <ul className="mt-1.5 space-y-1 pl-3.5">
                {repeat.places.map(({ story_id, title, channel, language }) => (
                  <li
                    key={`${story_id}-${channel}-${language}`}
                    className="flex flex-wrap items-center gap-x-2 text-muted"
                  >
                    <ChannelIcon channel={channel} size={14} />
                    {labelOf(channel)}:<TextLink href={paths.editStory(story_id)}>{title}</TextLink>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
