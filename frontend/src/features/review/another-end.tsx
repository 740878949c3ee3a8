import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useSignedIn } from "@/api/me";
import type { Story } from "@/api/stories";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Field } from "@/components/ui/field";
import { formatMoment } from "@/lib/dates";
import { fromZoned } from "@/lib/zoned-time";
import { useAnotherEnd } from "./api";

/** Its end passed while it waited: nothing lapses in silence, so whoever approves chooses. */
export function AnotherEnd({ story, ends }: { story: Story; ends: string }) {
  const { t } = useLingui();
  const { time_zone } = useSignedIn();
  const [value, setValue] = useState("");
  const choose = useAnotherEnd(story);
  const error = choose.error ? t`This moment will not do. Choose one that is still to come.` : undefined;
  const moment = formatMoment(ends);
  return (
    <Banner tone="warn" className="mb-4" title={<Trans>Its end passed on {moment}</Trans>}>
      <p>
        <Trans>Choose another end before you approve, or send it back.</Trans>
      </p>
      <div className="mt-3 space-y-3">
        <Field label={<Trans>Offer until</Trans>} error={error}>
          <DateField kind="datetime-local" value={value} onChange={(event) => setValue(event.target.value)} />
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            disabled={!value}
            busy={choose.isPending}
            onClick={() => choose.mutate(fromZoned(value, time_zone))}
          >
            <Trans>Use this end</Trans>
          </Button>
          <Button size="sm" variant="secondary" onClick={() => choose.mutate(null)}>
            <Trans>No end</Trans>
          </Button>
        </div>
      </div>
    </Banner>
  );
}
