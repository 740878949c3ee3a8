import { useLingui } from "@lingui/react/macro";
import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { cx } from "@/lib/cx";

interface FeedSearchProps {
  value: string;
  onChange: (q: string | null) => void;
}

const PAUSE = 300;
const LONGEST = 200;

/** Asks once typing pauses; follows the address when that changes by itself. */
export function FeedSearch({ value, onChange }: FeedSearchProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  if (value !== known) {
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim() || null), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  const clear = () => {
    setTyped("");
    onChange(null);
    input.current?.focus();
  };
  return (
    <search className="relative min-w-48 flex-1 sm:w-64 sm:flex-none">
      <Input
        ref={input}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        maxLength={LONGEST}
        icon={<Search size={18} />}
        aria-label={t`Search stories`}
        placeholder={t`Search stories`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className={cx(typed && "pr-11", "[&::-webkit-search-cancel-button]:hidden")}
      />
      {typed && (
        <IconButton
          label={t`Clear the search`}
          icon={<X aria-hidden size={18} />}
          onClick={clear}
          className="absolute inset-y-0 right-0 h-full sm:size-10"
        />
      )}
    </search>
  );
}
