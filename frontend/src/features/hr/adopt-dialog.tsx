import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { type AudienceRule, NOBODY } from "@/api/audiences";
import { ApiError } from "@/api/errors";
import { AudiencePicker } from "@/components/audience-picker";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { paths } from "@/lib/paths";
import { hrQueries, type Pack, useAdopt } from "./api";

interface AdoptDialogProps {
  slug: string;
  onClose: () => void;
}

/** Makes a pack the company's own: fills in its names, says for whom, and opens the draft. */
export default function AdoptDialog({ slug, onClose }: AdoptDialogProps) {
  const pack = useQuery(hrQueries.pack(slug));
  const [, navigate] = useLocation();
  const adopt = useAdopt();
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      size="lg"
      title={<Trans>Adopt this guideline</Trans>}
      description={
        <Trans>You get a draft in every language of the pack. Nobody sees it until you publish it.</Trans>
      }
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form="adopt" busy={adopt.isPending} disabled={!pack.data}>
            <Trans>Make a draft</Trans>
          </Button>
        </>
      }
    >
      {pack.error && <ErrorState error={pack.error} onRetry={pack.refetch} />}
      {pack.isPending && (
        <SkeletonGroup>
          <Skeleton className="h-96 rounded-card" />
        </SkeletonGroup>
      )}
      {pack.data && (
        <AdoptForm
          pack={pack.data}
          error={adopt.error}
          onSubmit={async (placeholders, audience) => {
            const version = await adopt.mutateAsync({ pack: slug, placeholders, audience });
            navigate(paths.editGuideline(version.guideline));
          }}
        />
      )}
    </Dialog>
  );
}

interface AdoptFormProps {
  pack: Pack;
  error: unknown;
  onSubmit: (placeholders: Record<string, string>, audience: AudienceRule) => Promise<void>;
}

function AdoptForm({ pack, error, onSubmit }: AdoptFormProps) {
  const { t } = useLingui();
  const [values, setValues] = useState<Record<string, string>>({});
  const [audience, setAudience] = useState<AudienceRule>({ ...NOBODY, everyone: true });
  const errors = error instanceof ApiError ? error.errors : [];
  const messageOf = (param: string) => errors.find((failure) => failure.param === param)?.message;
  const shown = new Set(pack.placeholders.map(({ name }) => `placeholders.${name}`).concat("audience"));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit(values, audience).catch(() => undefined); // shown through `error`
  };
  return (
    <form id="adopt" onSubmit={submit} noValidate className="space-y-5">
      <FormErrors errors={errors.filter(({ param }) => !param || !shown.has(param))} />
      {pack.placeholders.map(({ name, title, hint, example, is_required }) => (
        <Field
          key={name}
          label={title}
          hint={hint}
          error={messageOf(`placeholders.${name}`)}
          required={is_required}
          optional={!is_required}
        >
          <Input
            value={values[name] ?? ""}
            placeholder={t`For example: ${example}`}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
          />
        </Field>
      ))}
      <AudiencePicker value={audience} onChange={setAudience} error={messageOf("audience")} />
    </form>
  );
}
