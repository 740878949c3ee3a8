import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Flag, Search } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { campaignsQuery } from "@/api/campaigns";
import type { StoryState } from "@/api/stories";
import { STORY_STATES } from "@/components/story-state-badge";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { LibraryFilterState } from "./use-library-filter";

const CampaignsDialog = lazy(() => import("./campaigns-dialog"));

const PAUSE = 300;

export function LibraryFilters({ filter, set }: LibraryFilterState) {
  const { t } = useLingui();
  const campaigns = useQuery(campaignsQuery);
  const states = Object.keys(STORY_STATES) as StoryState[];
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <SearchBox value={filter.q} onChange={set.q} />
      <Select
        className="w-44 max-sm:grow max-sm:basis-36"
        aria-label={t`State`}
        placeholder={t`All states`}
        value={filter.state}
        options={states.map((state) => ({ value: state, label: t(STORY_STATES[state].label) }))}
        onChange={(event) => set.state(event.target.value || null)}
      />
      {campaigns.data && campaigns.data.length > 0 && (
        <Select
          className="w-48 max-sm:grow max-sm:basis-36"
          aria-label={t`Campaign`}
          placeholder={t`All campaigns`}
          value={filter.campaign ?? ""}
          options={campaigns.data.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(event) => set.campaign(event.target.value || null)}
        />
      )}
      <CampaignsButton />
      <Switch
        label={t`Only mine`}
        checked={filter.mine}
        onChange={(event) => set.mine(event.target.checked ? "1" : null)}
      />
    </div>
  );
}

function CampaignsButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="ghost" icon={<Flag aria-hidden size={16} />} onClick={() => setOpen(true)}>
        <Trans>Campaigns</Trans>
      </Button>
      <Suspense fallback={null}>{open && <CampaignsDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

/** Asks once typing pauses. */
function SearchBox({ value, onChange }: { value: string; onChange: (q: string | null) => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim() || null), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <search className="w-full min-w-0 sm:w-72">
      <Input
        type="search"
        maxLength={200}
        icon={<Search aria-hidden size={16} />}
        aria-label={t`Search in titles and texts`}
        placeholder={t`Search in titles and texts`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </search>
  );
}
