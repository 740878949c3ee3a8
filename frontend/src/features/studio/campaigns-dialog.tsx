import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { allCampaignsQuery, type Campaign, useChangeCampaign } from "@/api/campaigns";
import { ApiError, type ErrorItem } from "@/api/errors";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import { toast } from "@/components/ui/toast";

/** Every campaign, with what it is called and when it runs. What is over stays with its stories. */
export default function CampaignsDialog({ onClose }: { onClose: () => void }) {
  const campaigns = useQuery(allCampaignsQuery);
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={<Trans>Campaigns</Trans>}
      description={<Trans>A new one is made in the editor, where a story gets it.</Trans>}
    >
      {campaigns.isPending && <RowsSkeleton rows={3} />}
      {campaigns.error && <ErrorState error={campaigns.error} onRetry={campaigns.refetch} />}
      {campaigns.data?.length === 0 && (
        <p className="py-6 text-muted">
          <Trans>There are none yet.</Trans>
        </p>
      )}
      <ul className="divide-y divide-line">
        {campaigns.data?.map((campaign) => (
          <li key={campaign.id} className="py-4 first:pt-0">
            <CampaignForm campaign={campaign} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function CampaignForm({ campaign }: { campaign: Campaign }) {
  const { t } = useLingui();
  const change = useChangeCampaign(campaign.id);
  const stored = { name: campaign.name, starts_on: campaign.starts_on, ends_on: campaign.ends_on };
  const [typed, setTyped] = useState(stored);
  const errors = change.error instanceof ApiError ? change.error.errors : [];
  const errorOf = (param: string) => errors.find((error) => error.param === param)?.message;
  const changed = JSON.stringify(typed) !== JSON.stringify(stored);
  const save = () => change.mutate(typed, { onSuccess: () => toast({ title: t`Saved` }) });
  return (
    <form
      className="space-y-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <FormErrors errors={unplaced(errors)} />
      <Field label={<Trans>Name</Trans>} error={errorOf("name")} required>
        <Input
          value={typed.name}
          maxLength={80}
          readOnly={!campaign.abilities.update}
          onChange={(event) => setTyped({ ...typed, name: event.target.value })}
        />
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={<Trans>From</Trans>} error={errorOf("starts_on")} optional>
          <DateField
            value={typed.starts_on ?? ""}
            readOnly={!campaign.abilities.update}
            onChange={(event) => setTyped({ ...typed, starts_on: event.target.value || null })}
          />
        </Field>
        <Field label={<Trans>Until</Trans>} error={errorOf("ends_on")} optional>
          <DateField
            value={typed.ends_on ?? ""}
            readOnly={!campaign.abilities.update}
            onChange={(event) => setTyped({ ...typed, ends_on: event.target.value || null })}
          />
        </Field>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" size="sm" disabled={!changed} busy={change.isPending}>
          <Trans>Save</Trans>
        </Button>
        {campaign.abilities.archive && (
          <Button size="sm" variant="ghost" onClick={() => change.mutate("archive")}>
            <Trans>It is over</Trans>
          </Button>
        )}
        {campaign.abilities.restore && (
          <>
            <Badge tone="neutral">
              <Trans>Over</Trans>
            </Badge>
            <Button size="sm" variant="ghost" onClick={() => change.mutate("restore")}>
              <Trans>Offer it again</Trans>
            </Button>
          </>
        )}
      </div>
    </form>
  );
}

/** What belongs to no field. */
function unplaced(errors: ErrorItem[]): ErrorItem[] {
  return errors.filter(({ param }) => !["name", "starts_on", "ends_on"].includes(param ?? ""));
}
