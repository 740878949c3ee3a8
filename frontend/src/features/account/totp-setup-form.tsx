import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import * as v from "valibot";
import { Button } from "@/components/ui/button";
import { CodeInput } from "@/components/ui/code-input";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { useApiForm } from "@/lib/use-api-form";
import { AccountList } from "./account-list";
import { activateTotp, beginTotp, type TotpSetup, useAccountChange } from "./api";

const QrCode = lazy(() => import("@/components/ui/qr-code"));

export function TotpSetupForm({ onDone }: { onDone: () => void }) {
  const setup = useQuery({
    queryKey: ["totp-setup"],
    queryFn: beginTotp,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <AccountList query={setup}>{(secret) => <Steps setup={secret} onDone={onDone} />}</AccountList>;
}

function Steps({ setup, onDone }: { setup: TotpSetup; onDone: () => void }) {
  const { t } = useLingui();
  const activate = useAccountChange(activateTotp, { inForm: true });
  const form = useApiForm({
    schema: v.object({ code: v.pipe(v.string(), v.trim(), v.nonEmpty(t`Enter the code.`)) }),
    defaultValues: { code: "" },
    onSubmit: async (values) => {
      await activate.mutateAsync(values.code.replaceAll(/\s/g, ""));
      toast({ title: t`Authenticator app switched on` });
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate className="space-y-5">
      <div className="flex flex-wrap gap-5">
        <Suspense fallback={<Skeleton className="size-44" />}>
          <QrCode text={setup.totp_url} label={t`QR code for your authenticator app`} />
        </Suspense>
        <div className="min-w-0 flex-1 basis-56">
          <p>
            <Trans>Scan this with the app. No camera? Type this key into the app instead:</Trans>
          </p>
          <p className="mt-2 font-medium tracking-wider break-all select-all">{setup.secret}</p>
        </div>
      </div>
      <FormErrors errors={form.errors} />
      <Field label={<Trans>Code that the app shows now</Trans>} error={form.error("code")} required>
        <CodeInput inputMode="numeric" {...form.register("code")} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" busy={form.busy}>
          <Trans>Switch on</Trans>
        </Button>
      </div>
    </form>
  );
}
