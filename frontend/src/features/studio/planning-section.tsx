import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { channelsQuery } from "@/api/channels";
import { useSignedIn } from "@/api/me";
import { libraryQueries } from "@/api/stories";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { DateField } from "@/components/ui/date-field";
import { Field } from "@/components/ui/field";
import { fromZoned, toZoned } from "@/lib/zoned-time";
import { CampaignField } from "./campaign-field";
import { datesInWrongOrder } from "./dates";
import { PressChips } from "./press-chips";
import { RemarkNote } from "./remarks";
import type { SectionProps } from "./section";
import { TopicPicker } from "./topic-picker";

interface PlanningSectionProps extends SectionProps {
  /** What is out already keeps the moment at which it went out. */
  published: boolean;
}

export function PlanningSection({ content, change, errorOf, published }: PlanningSectionProps) {
  const { t } = useLingui();
  const topics = useQuery(libraryQueries.topics);
  const channels = useQuery(channelsQuery);
  return (
    <Card title={<Trans>Planning</Trans>}>
      <div className="space-y-6">
        <Dates content={content} change={change} errorOf={errorOf} published={published} />
        <CampaignField
          value={content.campaign}
          error={errorOf("campaign")}
          onChange={(campaign) => change({ campaign })}
        />
        <TopicPicker
          topics={topics.data ?? []}
          chosen={content.topics}
          error={errorOf("topics")}
          onChange={(chosen) => change({ topics: chosen })}
        />
        <PressChips
          legend={t`Not on these channels`}
          hint={<Trans>For what does not belong there, such as a vacancy on a messenger.</Trans>}
          options={(channels.data ?? []).map(({ key, label }) => ({ value: key, label }))}
          chosen={content.excluded_channels}
          error={errorOf("excluded_channels")}
          onChange={(excluded_channels) => change({ excluded_channels })}
        />
        <Marks content={content} change={change} />
      </div>
    </Card>
  );
}

function Marks({ content, change }: Pick<SectionProps, "content" | "change">) {
  return (
    <fieldset className="space-y-1">
      <legend className="sr-only">
        <Trans>Its place in the feed</Trans>
      </legend>
      <Checkbox
        label={<Trans>Feature it, drawn large</Trans>}
        hint={<Trans>At the very top, above everything. For the one story that everybody should see.</Trans>}
        checked={content.featured}
        onChange={(event) => change({ featured: event.target.checked })}
      />
      <Checkbox
        label={<Trans>Pin to the top of the feed</Trans>}
        hint={<Trans>Pinned stories stand before all others, newest first.</Trans>}
        checked={content.pinned}
        onChange={(event) => change({ pinned: event.target.checked })}
      />
      <Checkbox
        label={<Trans>It sells something</Trans>}
        hint={
          <Trans>
            An offer or a product rather than a story. The calendar watches that these stay the smaller part.
          </Trans>
        }
        checked={content.promotional}
        onChange={(event) => change({ promotional: event.target.checked })}
      />
    </fieldset>
  );
}

function Dates({ content, change, errorOf, published }: PlanningSectionProps) {
  const { t } = useLingui();
  const { time_zone: zone } = useSignedIn();
  const wrong = datesInWrongOrder(content) ? t`A story cannot end before it begins.` : undefined;
  const moment = (shown: string) => fromZoned(shown, zone);
  const place = zone.replaceAll("_", " ");
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field
        label={<Trans>Publish at</Trans>}
        hint={
          published ? (
            <Trans>This story is out already, so this moment is settled.</Trans>
          ) : (
            <Trans>Empty: as soon as it is approved. Times are those of {place}.</Trans>
          )
        }
        error={errorOf("publish_at")}
        note={<RemarkNote field="publish_at" />}
      >
        <DateField
          kind="datetime-local"
          disabled={published}
          defaultValue={content.publish_at ? toZoned(content.publish_at, zone) : ""}
          onChange={(event) => change({ publish_at: moment(event.target.value) })}
        />
      </Field>
      <Field
        label={<Trans>Offer until</Trans>}
        hint={
          <Trans>
            Afterwards it is no longer offered; shared links go on working. Times are those of {place}.
          </Trans>
        }
        error={wrong ?? errorOf("expires_at")}
        note={<RemarkNote field="expires_at" />}
      >
        <DateField
          kind="datetime-local"
          defaultValue={content.expires_at ? toZoned(content.expires_at, zone) : ""}
          onChange={(event) => change({ expires_at: moment(event.target.value) })}
        />
      </Field>
    </div>
  );
}
