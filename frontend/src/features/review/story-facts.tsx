import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { audienceQueries } from "@/api/audiences";
import { channelsQuery } from "@/api/channels";
import type { Story } from "@/api/stories";
import { countryOptions } from "@/components/countries";
import { Card } from "@/components/ui/card";
import { formatMoment } from "@/lib/dates";
import { LANGUAGES } from "@/lib/i18n";
import { Remarkable } from "./remarks";

/** Who will see it, when, and where not. */
export function StoryFacts({ story }: { story: Story }) {
  const channels = useQuery(channelsQuery);
  const count = story.audience_count ?? 0;
  const excluded = story.excluded_channels.map(
    (key) => channels.data?.find((one) => one.key === key)?.label ?? key,
  );
  return (
    <Card title={<Trans>Who sees it, and when</Trans>}>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Fact field="audience" label={<Trans>Audience</Trans>}>
          <AudienceWords story={story} />{" "}
          <span className="text-muted">
            (<Plural value={count} one="# person" other="# people" />)
          </span>
        </Fact>
        <Fact field="topics" label={<Trans>Topics</Trans>}>
          {story.topics.map(({ name }) => name).join(", ") || "–"}
        </Fact>
        <Fact field="publish_at" label={<Trans>Publish at</Trans>}>
          {story.publish_at ? formatMoment(story.publish_at) : <Trans>As soon as it is approved</Trans>}
        </Fact>
        <Fact field="expires_at" label={<Trans>Offer until</Trans>}>
          {story.expires_at ? formatMoment(story.expires_at) : <Trans>No end</Trans>}
        </Fact>
        {excluded.length > 0 && (
          <Fact field="excluded_channels" label={<Trans>Not on these channels</Trans>}>
            {excluded.join(", ")}
          </Fact>
        )}
        {story.image && (
          <Fact field="image" label={<Trans>What the picture shows</Trans>}>
            {story.image.alt || "–"}
          </Fact>
        )}
      </dl>
    </Card>
  );
}

interface FactProps {
  field: string;
  label: ReactNode;
  children: ReactNode;
}

function Fact({ field, label, children }: FactProps) {
  return (
    <div className="min-w-0">
      <dt className="text-label text-muted">{label}</dt>
      <dd className="mt-0.5">
        <Remarkable field={field}>{children}</Remarkable>
      </dd>
    </div>
  );
}

function AudienceWords({ story: { audience } }: { story: Story }) {
  const teams = useQuery(audienceQueries.teams);
  if (!audience) return null;
  if (audience.everyone) return <Trans>Everyone</Trans>;
  const kinds = [
    (audience.teams ?? []).map((id) => teams.data?.find((team) => team.id === id)?.name ?? "…"),
    (audience.countries ?? []).map(
      (code) => countryOptions().find(({ value }) => value === code)?.label ?? code,
    ),
    (audience.languages ?? []).map((code) => LANGUAGES.find((one) => one.code === code)?.name ?? code),
    audience.roles ?? [],
  ];
  const words = kinds.filter((kind) => kind.length > 0).map((kind) => kind.join(", "));
  return words.join(" · ") || <Trans>Nobody</Trans>;
}
