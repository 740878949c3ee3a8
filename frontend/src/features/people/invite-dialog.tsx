import { Trans, useLingui } from "@lingui/react/macro";
import * as v from "valibot";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useApiForm } from "@/lib/use-api-form";
import { useInvite } from "./api";
import { details, grantable, PersonFields, RoleFields } from "./person-fields";
import { usePersonSchema } from "./person-schema";

const NOBODY = { name: "", email: "", team: "", country: "NL", language: "nl", roles: [] as string[] };

export default function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const invite = useInvite();
  const schema = usePersonSchema(v.pipe(v.string(), v.trim(), v.email(t`Enter an e-mail address.`)));
  const form = useApiForm({
    schema,
    defaultValues: NOBODY,
    onSubmit: async (values) => {
      await invite.mutateAsync({ ...details(values), email: values.email, roles: grantable(values.roles) });
      const name = values.name;
      toast({ title: t`${name} is invited` });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      size="lg"
      title={<Trans>Invite a colleague</Trans>}
      description={
        <Trans>
          They get a mail that says where to go. A code sent to this address lets them in the first time.
        </Trans>
      }
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form="invite" busy={form.busy}>
            <Trans>Invite</Trans>
          </Button>
        </>
      }
    >
      <form id="invite" onSubmit={form.submit} noValidate className="space-y-4">
        <FormErrors errors={form.errors} />
        <Field label={<Trans>E-mail address</Trans>} error={form.error("email")} required>
          <Input type="email" autoComplete="off" {...form.register("email")} />
        </Field>
        <PersonFields register={form.register} error={form.error} />
        <RoleFields register={form.register} />
      </form>
    </Dialog>
  );
}
