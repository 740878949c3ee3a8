import { Trans, useLingui } from "@lingui/react/macro";
import * as v from "valibot";
import type { Me } from "@/api/boot";
import { useChangeMe } from "@/api/me";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { activateLanguage, LANGUAGES } from "@/lib/i18n";
import { useApiForm } from "@/lib/use-api-form";

export function ProfileForm({ me }: { me: Me }) {
  const { t } = useLingui();
  const change = useChangeMe();
  const schema = v.object({
    name: v.pipe(
      v.string(),
      v.trim(),
      v.nonEmpty(t`Enter your name.`),
      v.maxLength(120, t`This name is too long.`),
    ),
    language: v.picklist(["en", "nl"]),
    time_zone: v.string(),
  });
  const form = useApiForm({
    schema,
    defaultValues: { name: me.name, language: me.language, time_zone: me.time_zone },
    onSubmit: async (values) => {
      await change.mutateAsync(values);
      await activateLanguage(values.language);
      toast({ title: t`Saved` });
    },
  });
  return (
    <Card title={<Trans>About me</Trans>}>
      <form onSubmit={form.submit} noValidate className="space-y-4">
        <FormErrors errors={form.errors} />
        <Field label={<Trans>Name</Trans>} error={form.error("name")} required>
          <Input autoComplete="name" {...form.register("name")} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={<Trans>Language</Trans>} error={form.error("language")}>
            <Select
              options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
              {...form.register("language")}
            />
          </Field>
          <Field label={<Trans>Time zone</Trans>} error={form.error("time_zone")}>
            <Select options={timeZones(me.time_zone)} {...form.register("time_zone")} />
          </Field>
        </div>
        <div className="flex justify-end">
          <Button type="submit" busy={form.busy}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Card>
  );
}

function timeZones(current: string) {
  const known = Intl.supportedValuesOf("timeZone");
  const zones = known.includes(current) || !current ? known : [current, ...known];
  return zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
}
