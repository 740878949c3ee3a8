import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { AudienceRule } from "@/api/audiences";
import { ApiError } from "@/api/errors";
import { AudiencePicker } from "@/components/audience-picker";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { hrQueries, type Publication, usePublish, type Version } from "./api";
import { ChangeClassChoice } from "./change-class-choice";
import { DiffView } from "./diff-view";

interface PublishDialogProps {
  version: Version;
  onClose: () => void;
}

/** The one step that cannot be taken back, so it shows what changes, for whom, and from when. */
export default function PublishDialog({ version, onClose }: PublishDialogProps) {
  const { t } = useLingui();
  const publish = usePublish(version.id);
  const { number } = version;
  const submit = async (publication: Publication) => {
    await publish.mutateAsync(publication);
    toast({ title: t`Version ${number} is published` });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      size="lg"
      title={<Trans>Publish version {number}</Trans>}
      description={<Trans>A published text never changes again. A correction is a new version.</Trans>}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            <Trans>Not yet</Trans>
          </Button>
          <Button type="submit" form="publish" busy={publish.isPending}>
            <Trans>Publish</Trans>
          </Button>
        </>
      }
    >
      <PublishForm version={version} error={publish.error} onSubmit={submit} />
    </Dialog>
  );
}

interface PublishFormProps {
  version: Version;
  error: unknown;
  onSubmit: (publication: Publication) => Promise<void>;
}

function PublishForm({ version, error, onSubmit }: PublishFormProps) {
  const first = version.number === 1;
  const [values, setValues] = useState<Publication>({
    revision: version.revision,
    change_class: "material",
    summary: {},
    effective_at: null,
    grace_days: 14,
    audience: version.audience,
  });
  const set = (part: Partial<Publication>) => setValues({ ...values, ...part });
  const errors = error instanceof ApiError ? error.errors : [];
  const messageOf = (param: string) => errors.find((failure) => failure.param?.startsWith(param))?.message;
  const shown = ["change_class", "summary", "effective_at", "grace_days", "audience"];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit(values).catch(() => undefined); // shown through `error`
  };
  return (
    <form id="publish" onSubmit={submit} noValidate className="space-y-6">
      <FormErrors errors={errors.filter(({ param }) => !shown.some((name) => param?.startsWith(name)))} />
      {!first && <Difference version={version} />}
      {!first && (
        <ChangeClassChoice
          value={values.change_class}
          onChange={(change_class) => set({ change_class })}
          error={messageOf("change_class")}
        />
      )}
      {!first && <Summaries version={version} values={values} onChange={set} error={messageOf("summary")} />}
      <Dates values={values} onChange={set} messageOf={messageOf} />
      <AudiencePicker
        value={values.audience as AudienceRule}
        onChange={(audience) => set({ audience })}
        error={messageOf("audience")}
      />
    </form>
  );
}

function Difference({ version }: { version: Version }) {
  const diff = useQuery(hrQueries.diff(version.id, version.revision));
  if (!diff.data) return null;
  const count = diff.data.audience_count;
  return (
    <section aria-labelledby="difference" className="space-y-2">
      <h3 id="difference" className="font-medium">
        <Trans>What changes</Trans>
      </h3>
      <DiffView diff={diff.data} />
      <Banner>
        <Plural value={count} one="This touches # person." other="This touches # people." />
      </Banner>
    </section>
  );
}

interface PartProps {
  values: Publication;
  onChange: (part: Partial<Publication>) => void;
}

function Summaries({
  version,
  values,
  onChange,
  error,
}: PartProps & { version: Version; error: string | undefined }) {
  const { t } = useLingui();
  return (
    <fieldset className="space-y-3">
      <legend className="mb-1 font-medium">
        <Trans>What changed, in your own words</Trans>
      </legend>
      {version.locales.map((locale, index) => (
        <Field key={locale} label={locale.toUpperCase()} error={index === 0 ? error : undefined} required>
          <Textarea
            lang={locale}
            rows={2}
            maxLength={1000}
            aria-label={t`What changed, in ${locale}`}
            value={values.summary?.[locale] ?? ""}
            onChange={(event) => onChange({ summary: { ...values.summary, [locale]: event.target.value } })}
          />
        </Field>
      ))}
    </fieldset>
  );
}

function Dates({
  values,
  onChange,
  messageOf,
}: PartProps & { messageOf: (param: string) => string | undefined }) {
  const { t } = useLingui();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t`In force from`} hint={t`Empty: at once.`} error={messageOf("effective_at")} optional>
        <DateField
          kind="datetime-local"
          onChange={(event) =>
            onChange({ effective_at: event.target.value ? new Date(event.target.value).toISOString() : null })
          }
        />
      </Field>
      <Field
        label={t`Days to acknowledge`}
        hint={t`Who acknowledged before may go on sharing for so long. Who never did acknowledges first.`}
        error={messageOf("grace_days")}
      >
        <Input
          type="number"
          min={0}
          max={365}
          inputMode="numeric"
          value={values.grace_days}
          onChange={(event) => onChange({ grace_days: event.target.valueAsNumber || 0 })}
        />
      </Field>
    </div>
  );
}
