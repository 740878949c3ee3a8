import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Search } from "lucide-react";
import { useState } from "react";
import { Input } from "@/components/ui/input";
import { PressChips } from "./press-chips";

interface TopicPickerProps {
  topics: readonly { slug: string; name: string }[];
  chosen: readonly string[];
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}

const FEW = 14; // as many as one still looks over
const SHOWN = 12;
const MOST = 10;

/** A handful stand side by side; of many one searches. What is chosen always stays in sight. */
export function TopicPicker({ topics, chosen, error, onChange }: TopicPickerProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const many = topics.length > FEW;
  const shown = many ? narrowed(topics, chosen, typed) : topics;
  const hidden = topics.length - shown.length;
  const full = chosen.length >= MOST ? t`Ten are as many as fit. Take one off first.` : undefined;
  return (
    <div className="space-y-2">
      <PressChips
        legend={t`Topics`}
        hint={<Trans>People find stories by these. One or two say more than five.</Trans>}
        options={shown.map(({ slug, name }) => ({ value: slug, label: name }))}
        chosen={chosen}
        error={error ?? full}
        onChange={(next) => next.length <= MOST && onChange(next)}
      />
      {many && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <Input
            type="search"
            className="sm:w-64"
            icon={<Search aria-hidden size={16} />}
            aria-label={t`Search topics`}
            placeholder={t`Search topics`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <span role="status" className="text-muted">
            {hidden > 0 && <Plural value={hidden} one="# more topic" other="# more topics" />}
          </span>
        </div>
      )}
    </div>
  );
}

function narrowed(topics: TopicPickerProps["topics"], chosen: readonly string[], typed: string) {
  const words = typed.trim().toLowerCase();
  const mine = topics.filter(({ slug }) => chosen.includes(slug));
  const others = topics.filter(
    ({ slug, name }) => !chosen.includes(slug) && name.toLowerCase().includes(words),
  );
  return [...mine, ...others.slice(0, Math.max(0, SHOWN - mine.length))];
}
