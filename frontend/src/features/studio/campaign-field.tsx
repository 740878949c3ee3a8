import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Check, Plus } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { type CampaignRef, campaignsQuery, useCreateCampaign } from "@/api/campaigns";
import { ApiError } from "@/api/errors";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { cx } from "@/lib/cx";

interface CampaignFieldProps {
  value: CampaignRef | null;
  onChange: (campaign: CampaignRef | null) => void;
  error: string | undefined;
}

const SHOWN = 8;

/** One of the campaigns, or a new one by the name that was typed. */
export function CampaignField({ value, onChange, error }: CampaignFieldProps) {
  const { t } = useLingui();
  const id = useId();
  const combo = useCombobox(value, onChange);
  return (
    <div className="relative sm:max-w-sm">
      <Field
        label={<Trans>Campaign</Trans>}
        hint={<Trans>Stories that belong together are planned and counted as one. Empty: none.</Trans>}
        error={combo.error ?? error}
        optional
      >
        <Input
          role="combobox"
          autoComplete="off"
          maxLength={80}
          placeholder={t`Search, or type a new name`}
          aria-expanded={combo.open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={combo.open ? `${id}-${combo.at}` : undefined}
          value={combo.typed}
          onChange={(event) => combo.type(event.target.value)}
          onFocus={combo.show}
          onBlur={combo.leave}
          onKeyDown={combo.press}
        />
      </Field>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t`Campaigns`}
        hidden={!combo.open}
        className="absolute inset-x-0 top-19 z-20 max-h-72 overflow-y-auto rounded-card border bg-surface p-1 shadow-float"
      >
        {combo.options.map((option, index) => (
          <div
            key={option.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === combo.at}
            // Before the field loses focus, which would close the list.
            onPointerDown={(event) => {
              event.preventDefault();
              void combo.pick(index);
            }}
            className={cx(
              "flex min-h-11 cursor-pointer items-center gap-2 rounded-control px-3 sm:min-h-9",
              index === combo.at ? "bg-raised" : undefined,
            )}
          >
            {option.campaign === null && <Plus aria-hidden size={15} className="shrink-0" />}
            <span className="min-w-0 flex-1 truncate">
              {option.campaign ? option.campaign.name : <CreateLabel name={combo.typed.trim()} />}
            </span>
            {option.campaign && option.campaign.id === value?.id && <Check aria-hidden size={15} />}
          </div>
        ))}
      </div>
    </div>
  );
}

function CreateLabel({ name }: { name: string }) {
  return <Trans>Create “{name}”</Trans>;
}

interface Option {
  key: string;
  /** Null: make one of what was typed. */
  campaign: CampaignRef | null;
}

function useCombobox(value: CampaignRef | null, onChange: (campaign: CampaignRef | null) => void) {
  const campaigns = useQuery(campaignsQuery);
  const create = useCreateCampaign();
  const [typed, setTyped] = useState(value?.name ?? "");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [error, setError] = useState<string>();
  const options = optionsFor(campaigns.data ?? [], typed, value);
  const pick = async (index: number) => {
    const option = options[index];
    if (!option) return;
    setOpen(false);
    try {
      const campaign = option.campaign ?? (await create.mutateAsync(typed.trim()));
      setTyped(campaign.name);
      onChange({ id: campaign.id, name: campaign.name });
    } catch (failure) {
      setError(failure instanceof ApiError ? failure.errors[0]?.message : undefined);
    }
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length > 0) {
      event.preventDefault();
      setOpen(true);
      setAt(open ? (at + step + options.length) % options.length : 0);
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      void pick(at);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      setOpen(false);
    }
  };
  return {
    typed,
    open: open && options.length > 0,
    at: Math.min(at, options.length - 1),
    error,
    options,
    pick,
    press,
    show: () => setOpen(true),
    type: (next: string) => {
      setTyped(next);
      setOpen(true);
      setAt(0);
      setError(undefined);
      if (next.trim() === "" && value) onChange(null);
    },
    /** What was typed and not chosen is no campaign; the field says again which one it is. */
    leave: () => {
      setOpen(false);
      if (typed.trim() !== "") setTyped(value?.name ?? "");
    },
  };
}

function optionsFor(campaigns: readonly CampaignRef[], typed: string, value: CampaignRef | null): Option[] {
  const words = typed.trim().toLowerCase();
  const searching = words !== "" && words !== value?.name.toLowerCase();
  const found = campaigns.filter(({ name }) => !searching || name.toLowerCase().includes(words));
  const options: Option[] = found.slice(0, SHOWN).map((campaign) => ({ key: String(campaign.id), campaign }));
  const exists = campaigns.some(({ name }) => name.toLowerCase() === words);
  return searching && !exists ? [...options, { key: "new", campaign: null }] : options;
}
