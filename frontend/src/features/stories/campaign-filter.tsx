import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { campaignsQuery } from "@/api/campaigns";
import { Select } from "@/components/ui/select";

interface CampaignFilterProps {
  value: string;
  onChange: (id: string | null) => void;
}

/** Where the company has campaigns with a story that this person may read; elsewhere nothing. */
export default function CampaignFilter({ value, onChange }: CampaignFilterProps) {
  const { t } = useLingui();
  const campaigns = useQuery(campaignsQuery);
  if (!campaigns.data?.length) return null;
  return (
    <Select
      aria-label={t`Campaign`}
      placeholder={t`All campaigns`}
      options={campaigns.data.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value}
      onChange={(event) => onChange(event.target.value || null)}
      className="w-44 shrink-0"
    />
  );
}
