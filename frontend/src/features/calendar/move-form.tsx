import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Field } from "@/components/ui/field";
import { fromZoned, toZoned } from "@/lib/zoned-time";
import type { Entry } from "./api";

interface MoveFormProps {
  entry: Entry;
  zone: string;
  onMove: (at: string | null) => void;
}

/** Another moment without dragging: by keyboard, by voice, on a phone. */
export function MoveForm({ entry, zone, onMove }: MoveFormProps) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();
  const place = zone.replaceAll("_", " ");
  const now = new Date().toISOString();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const at = fromZoned(field.current?.value ?? "", zone);
    if (!at) return setError(t`Choose a day and a time.`);
    if (Date.parse(at) <= Date.now()) return setError(t`Choose a moment that is still to come.`);
    onMove(at);
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-3 rounded-control bg-raised p-3">
      <Field label={<Trans>Move to</Trans>} hint={<Trans>Times are those of {place}.</Trans>} error={error}>
        <DateField
          ref={field}
          kind="datetime-local"
          min={toZoned(now, zone)}
          defaultValue={entry.at ? toZoned(entry.at, zone) : ""}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm">
          {entry.at ? <Trans>Move</Trans> : <Trans>Plan</Trans>}
        </Button>
        {entry.at && entry.state !== "scheduled" && (
          <Button type="button" size="sm" variant="ghost" onClick={() => onMove(null)}>
            <Trans>Take off the calendar</Trans>
          </Button>
        )}
      </div>
    </form>
  );
}
