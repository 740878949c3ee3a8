import { Trans, useLingui } from "@lingui/react/macro";
import * as v from "valibot";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormErrors } from "@/components/ui/form-errors";
import { toast } from "@/components/ui/toast";
import { useApiForm } from "@/lib/use-api-form";
import { type Person, useChangePerson } from "./api";
import { details, grantable, PersonFields, RoleFields } from "./person-fields";
import { usePersonSchema } from "./person-schema";

export default function PersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useLingui();
  const change = useChangePerson();
  const schema = usePersonSchema(v.string());
  const form = useApiForm({
    schema,
    defaultValues: {
      name: person.name,
      email: person.email,
      team: person.team ? String(person.team.id) : "",
      country: person.country || "NL",
      language: person.language,
      roles: grantable(person.roles) as string[],
    },
    onSubmit: async (values) => {
      const roles = person.abilities.set_roles ? grantable(values.roles) : undefined;
      await change.mutateAsync({ id: person.id, details: details(values), roles });
      toast({ title: t`Saved` });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      size="lg"
      title={person.name}
      description={person.email}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form="person" busy={form.busy}>
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      <form id="person" onSubmit={form.submit} noValidate className="space-y-4">
        <FormErrors errors={form.errors} />
        <PersonFields register={form.register} error={form.error} />
        <RoleFields register={form.register} disabled={!person.abilities.set_roles} />
      </form>
    </Dialog>
  );
}
