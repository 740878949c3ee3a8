import { Trans, useLingui } from "@lingui/react/macro";
import * as v from "valibot";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useApiForm } from "@/lib/use-api-form";
import { type ChannelPlan, useWritePlan } from "./api";

interface PlanFormProps {
  plan: ChannelPlan;
  onDone: () => void;
}

const MOST = 200;
const schema = v.object({
  whom_we_reach: v.string(),
  story_we_tell: v.string(),
  rhythm: v.string(),
  goal_per_week: v.string(),
});

export default function PlanForm({ plan, onDone }: PlanFormProps) {
  const { t } = useLingui();
  const write = useWritePlan(plan.channel);
  const { whom_we_reach, story_we_tell, rhythm } = plan;
  const form = useApiForm({
    schema,
    defaultValues: { whom_we_reach, story_we_tell, rhythm, goal_per_week: String(plan.goal_per_week) },
    onSubmit: async (values) => {
      await write.mutateAsync({ ...values, goal_per_week: Number(values.goal_per_week || 0) });
      toast({ title: t`The plan is saved` });
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate className="space-y-4">
      <FormErrors errors={form.errors} />
      <Field label={<Trans>Whom we reach here</Trans>} error={form.error("whom_we_reach")}>
        <Input maxLength={MOST} {...form.register("whom_we_reach")} />
      </Field>
      <Field label={<Trans>Which story we tell</Trans>} error={form.error("story_we_tell")}>
        <Input maxLength={MOST} {...form.register("story_we_tell")} />
      </Field>
      <Field label={<Trans>How often</Trans>} error={form.error("rhythm")}>
        <Input maxLength={MOST} placeholder={t`Tuesdays and Thursdays`} {...form.register("rhythm")} />
      </Field>
      <Field
        label={<Trans>Stories a week</Trans>}
        hint={<Trans>0: no goal. The calendar then says nothing of too few or too many.</Trans>}
        error={form.error("goal_per_week")}
      >
        <Input type="number" inputMode="numeric" min={0} max={50} {...form.register("goal_per_week")} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" busy={form.busy}>
          <Trans>Save</Trans>
        </Button>
        <Button type="button" size="sm" variant="ghost" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
