import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { ApiError, type ErrorItem } from "@/api/errors";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FormErrors } from "@/components/ui/form-errors";
import { type Reading, useAcknowledge } from "./api";

interface AcknowledgeFormProps {
  reading: Reading;
  /** The server has another text by now: what was read no longer counts. */
  onOutdated: () => void;
  onAcknowledged: () => void;
}

const OUTDATED = ["text_changed", "not_current"];

/** The statement, in its own words, and the button. Stays in sight at the foot of a phone's screen. */
export function AcknowledgeForm({ reading, onOutdated, onAcknowledged }: AcknowledgeFormProps) {
  const { t } = useLingui();
  const [agreed, setAgreed] = useState(false);
  const [missed, setMissed] = useState(false);
  const [errors, setErrors] = useState<readonly ErrorItem[]>([]);
  const acknowledge = useAcknowledge(reading);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setMissed(!agreed);
    if (agreed) void send();
  };
  const send = async () => {
    setErrors([]);
    try {
      await acknowledge.mutateAsync();
      onAcknowledged();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (OUTDATED.some((code) => error.has(code))) onOutdated();
      else setErrors(error.errors);
    }
  };
  return (
    <form
      onSubmit={submit}
      noValidate
      className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 -mx-4 border-t bg-surface px-4 py-3 shadow-float sm:mx-0 sm:rounded-card sm:border sm:p-5 lg:static lg:shadow-none"
    >
      <FormErrors errors={errors} />
      <div className="flex flex-col gap-x-6 gap-y-2 sm:flex-row sm:items-center sm:justify-between">
        <Checkbox
          label={<span lang={reading.locale}>{reading.statement}</span>}
          checked={agreed}
          error={missed && !agreed ? t`Tick the box first, if you have read it.` : undefined}
          onChange={(event) => setAgreed(event.target.checked)}
          className="min-w-0 sm:max-w-[46ch]"
        />
        <Button type="submit" busy={acknowledge.isPending} className="shrink-0">
          <Trans>Acknowledge</Trans>
        </Button>
      </div>
    </form>
  );
}
