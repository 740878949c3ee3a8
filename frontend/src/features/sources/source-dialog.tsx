import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import * as v from "valibot";
import { useSignedIn } from "@/api/me";
import { libraryQueries } from "@/api/stories";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { LANGUAGES } from "@/lib/i18n";
import { useApiForm } from "@/lib/use-api-form";
import { type FeedSource, type NewSource, useAddSource, useChangeSource } from "./api";

interface SourceDialogProps {
  /** Left out: a new one. */
  source?: FeedSource;
  onClose: () => void;
}

export default function SourceDialog({ source, onClose }: SourceDialogProps) {
  const form = useSourceForm(source, onClose);
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={source ? <Trans>Change feed</Trans> : <Trans>Add a feed</Trans>}
      description={
        <Trans>What is new in the feed waits in the review queue. Nothing is published by itself.</Trans>
      }
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form="source" busy={form.busy}>
            {source ? <Trans>Save</Trans> : <Trans>Add feed</Trans>}
          </Button>
        </>
      }
    >
      <form id="source" onSubmit={form.submit} noValidate className="space-y-4">
        <FormErrors errors={form.errors} />
        {source ? <p className="break-all text-muted">{source.address}</p> : <Address form={form} />}
        <Details form={form} />
      </form>
    </Dialog>
  );
}

type Form = ReturnType<typeof useSourceForm>;

function Address({ form }: { form: Form }) {
  return (
    <Field
      label={<Trans>Address</Trans>}
      hint={<Trans>Of the feed, or of the website: we look for the feed that it names.</Trans>}
      error={form.error("address")}
      required
    >
      <Input
        type="url"
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        {...form.register("address")}
      />
    </Field>
  );
}

function Details({ form }: { form: Form }) {
  const { t } = useLingui();
  const topics = useQuery(libraryQueries.topics);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={<Trans>Language</Trans>} error={form.error("language")}>
          <Select
            options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
            {...form.register("language")}
          />
        </Field>
        <Field label={<Trans>Topic</Trans>} error={form.error("topic")} optional>
          <Select
            placeholder={t`No topic`}
            options={(topics.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
            {...form.register("topic")}
          />
        </Field>
      </div>
      <Field
        label={<Trans>At most a day</Trans>}
        hint={<Trans>The newest come in; you see how many were held back.</Trans>}
        error={form.error("daily_cap")}
      >
        <Input
          type="number"
          inputMode="numeric"
          min={1}
          max={50}
          className="max-w-28"
          {...form.register("daily_cap")}
        />
      </Field>
    </>
  );
}

function useSourceForm(source: FeedSource | undefined, onClose: () => void) {
  const { t } = useLingui();
  const me = useSignedIn();
  const add = useAddSource();
  const change = useChangeSource();
  return useApiForm({
    schema: v.object({
      address: v.pipe(v.string(), v.trim(), v.nonEmpty(t`Enter an address.`)),
      language: v.string(),
      topic: v.string(),
      daily_cap: v.string(),
    }),
    defaultValues: {
      address: source?.address ?? "",
      language: source?.language ?? me.language,
      topic: String(source?.topic?.id ?? ""),
      daily_cap: String(source?.daily_cap ?? 3),
    },
    onSubmit: async ({ address, topic, ...values }) => {
      const details = {
        language: values.language as NewSource["language"],
        topic: topic ? Number(topic) : null,
        daily_cap: Number(values.daily_cap),
      };
      if (source) await change.mutateAsync({ id: source.id, ...details });
      else await add.mutateAsync({ address, ...details });
      toast({ title: source ? t`Saved` : t`The feed is added. We are reading it now.` });
      onClose();
    },
  });
}
