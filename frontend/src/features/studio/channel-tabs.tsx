import { Plural, useLingui } from "@lingui/react/macro";
import { CircleAlert } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { Channel, ChannelKey } from "@/api/channels";
import { ChannelIcon } from "@/components/channel-icon";

interface ChannelTabsProps {
  channels: readonly Channel[];
  value: ChannelKey;
  onChange: (channel: ChannelKey) => void;
  countOf: (channel: ChannelKey) => number;
  hasProblem: (channel: ChannelKey) => boolean;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

export function ChannelTabs({ channels, value, onChange, countOf, hasProblem }: ChannelTabsProps) {
  const { t } = useLingui();
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key];
    const at = channels.findIndex(({ key }) => key === value);
    const next = step && channels[(at + step + channels.length) % channels.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.key);
    event.currentTarget.querySelector<HTMLElement>(`[data-channel="${next.key}"]`)?.focus();
  };
  return (
    <div
      role="tablist"
      aria-label={t`Channel`}
      onKeyDown={walk}
      className="relative -mx-4 flex gap-1.5 overflow-x-auto overscroll-x-contain px-4 py-1 [scrollbar-width:none] sm:mx-0 sm:flex-wrap sm:px-0"
    >
      {channels.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          role="tab"
          data-channel={key}
          aria-selected={key === value}
          tabIndex={key === value ? 0 : -1}
          onClick={() => onChange(key)}
          className="flex min-h-10 shrink-0 items-center gap-2 rounded-full border border-line px-3.5 font-medium text-muted transition-colors duration-[120ms] hover:border-control hover:text-fg aria-selected:border-fg aria-selected:bg-fg aria-selected:text-bg sm:min-h-9"
        >
          <ChannelIcon channel={key} size={16} />
          {label}
          <Mark count={countOf(key)} problem={hasProblem(key)} />
        </button>
      ))}
    </div>
  );
}

function Mark({ count, problem }: { count: number; problem: boolean }) {
  const { t } = useLingui();
  if (problem) return <CircleAlert size={15} aria-label={t`has an error`} />;
  if (count === 0) return null;
  return (
    <span className="text-label tabular-nums opacity-80">
      <span aria-hidden>{count}</span>
      <span className="sr-only">
        <Plural value={count} one="# text" other="# texts" />
      </span>
    </span>
  );
}
