import { Trans, useLingui } from "@lingui/react/macro";
import * as v from "valibot";
import { useLocation } from "wouter";
import { useSignedIn } from "@/api/me";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { paths } from "@/lib/paths";
import { useApiForm } from "@/lib/use-api-form";
import { type NewStory, useCreateStory } from "./api";
import { KIND_KEYS, KINDS } from "./kinds";
import { LEADS_AWAY } from "./versions";

/** As little as a draft needs; from there on everything is stored by itself. */
export function NewStoryForm() {
  const { t } = useLingui();
  const { language } = useSignedIn();
  const [, navigate] = useLocation();
  const create = useCreateStory();
  const form = useApiForm({
    schema: v.object({
      kind: v.picklist(KIND_KEYS),
      title: v.pipe(v.string(), v.trim(), v.nonEmpty(t`Give it a title.`)),
      url: v.string(),
    }),
    defaultValues: { kind: "link" as NonNullable<NewStory["kind"]>, title: "", url: "" },
    onSubmit: async ({ kind, title, url }) => {
      const start: NewStory = { kind, title, language: language as NewStory["language"] };
      const story = await create.mutateAsync(LEADS_AWAY.includes(kind) ? { ...start, url } : start);
      navigate(paths.editStory(story.id), { replace: true });
    },
  });
  return (
    <Card className="max-w-2xl">
      <form onSubmit={form.submit} noValidate className="space-y-5">
        <FormErrors errors={form.errors} />
        <RadioGroup
          legend={t`What is it?`}
          {...form.register("kind")}
          options={KIND_KEYS.map((kind) => ({
            value: kind,
            label: t(KINDS[kind].label),
            hint: t(KINDS[kind].purpose),
          }))}
        />
        {LEADS_AWAY.includes(form.watch("kind")) && (
          <Field label={<Trans>Address of the page</Trans>} error={form.error("url")} optional>
            <Input
              type="url"
              inputMode="url"
              placeholder="https://"
              autoComplete="off"
              {...form.register("url")}
            />
          </Field>
        )}
        <Field
          label={<Trans>Title</Trans>}
          error={form.error("title")}
          counter={{ used: form.watch("title").length, limit: 120 }}
          required
        >
          <Input autoComplete="off" {...form.register("title")} />
        </Field>
        <Button type="submit" busy={form.busy}>
          <Trans>Start writing</Trans>
        </Button>
      </form>
    </Card>
  );
}
