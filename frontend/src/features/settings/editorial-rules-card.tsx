import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { toast } from "@/components/ui/toast";
import { formatRelative } from "@/lib/dates";
import { type EditorialRules, rulesQuery, useChangeRules } from "./api";

/** What the company decided for all its stories. Who may not change a rule still reads it. */
export function EditorialRulesCard() {
  const rules = useQuery(rulesQuery);
  if (rules.isPending) {
    return (
      <SkeletonGroup>
        <Skeleton className="h-80 rounded-card" />
      </SkeletonGroup>
    );
  }
  if (rules.error) return <ErrorState error={rules.error} onRetry={rules.refetch} />;
  return <Rules rules={rules.data} />;
}

function Rules({ rules }: { rules: EditorialRules }) {
  const { t } = useLingui();
  const change = useChangeRules();
  const { abilities } = rules;
  return (
    <Card
      title={<Trans>Editorial rules</Trans>}
      description={<Trans>They hold for everybody. Each change is kept in the log, with a name.</Trans>}
    >
      <div className="space-y-5">
        <Switch
          label={t`Trusted authors publish without review`}
          hint={t`After five approvals in a row. The first story that comes back ends it, and counting begins anew. Promotional stories and invitations to review are always reviewed.`}
          checked={rules.trusted_authors}
          disabled={!abilities.trusted_authors || change.isPending}
          onChange={(event) => change.mutate({ trusted_authors: event.target.checked })}
        />
        <Switch
          label={t`Stories as a feed for other programs`}
          hint={t`Lists the stories that are meant for everyone, so that an intranet can show them. Everybody who knows the address can read it.`}
          checked={rules.company_feed}
          disabled={!abilities.company_feed || change.isPending}
          onChange={(event) => change.mutate({ company_feed: event.target.checked })}
        />
        <Ceiling key={rules.promotion_ceiling} rules={rules} />
      </div>
      <Changed at={rules.updated_at} />
    </Card>
  );
}

function Ceiling({ rules }: { rules: EditorialRules }) {
  const { t } = useLingui();
  const [value, setValue] = useState(String(rules.promotion_ceiling));
  const change = useChangeRules();
  const percent = Number(value);
  const valid = value !== "" && Number.isInteger(percent) && percent >= 0 && percent <= 100;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (valid) change.mutate({ promotion_ceiling: percent }, { onSuccess: () => toast({ title: t`Saved` }) });
  };
  return (
    <form onSubmit={save} noValidate>
      <Field
        label={<Trans>Promotional stories, at most</Trans>}
        hint={
          <Trans>Percent of the stories of the last 30 days. The calendar says when there are more.</Trans>
        }
        error={valid ? undefined : t`A whole number from 0 to 100.`}
      >
        <span className="flex gap-2">
          <Input
            type="number"
            min={0}
            max={100}
            inputMode="numeric"
            className="w-28 tabular-nums"
            value={value}
            disabled={!rules.abilities.promotion_ceiling}
            onChange={(event) => setValue(event.target.value)}
          />
          {rules.abilities.promotion_ceiling && (
            <Button
              type="submit"
              variant="secondary"
              busy={change.isPending}
              disabled={!valid || percent === rules.promotion_ceiling}
            >
              <Trans>Save</Trans>
            </Button>
          )}
        </span>
      </Field>
    </form>
  );
}

function Changed({ at }: { at: string | null }) {
  if (!at) return null;
  const when = formatRelative(at);
  return (
    <p className="mt-5 text-label text-muted">
      <Trans>Last changed {when}</Trans>
    </p>
  );
}
