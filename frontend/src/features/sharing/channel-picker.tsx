import { Trans } from "@lingui/react/macro";
import { Lock } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import type { Channel } from "@/api/channels";
import { ChannelIcon } from "@/components/channel-icon";

interface ChannelPickerProps {
  channels: readonly Channel[];
  value: string;
  onChange: (key: string) => void;
}

export function ChannelPicker({ channels, value, onChange }: ChannelPickerProps) {
  const name = useId();
  const chosen = channels.find(({ key }) => key === value);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium">
        <Trans>Where</Trans>
      </legend>
      <div className="-mx-4 flex gap-2 overflow-x-auto overscroll-x-contain px-4 py-1 [scrollbar-width:none] sm:mx-0 sm:grid sm:grid-cols-5 sm:overflow-visible sm:p-0">
        {channels.map((channel) => (
          <Tile
            key={channel.key}
            channel={channel}
            name={name}
            chosen={channel.key === value}
            onChoose={() => onChange(channel.key)}
          />
        ))}
      </div>
      <p className="mt-2 flex min-h-5 items-start gap-1.5 text-muted" aria-live="polite">
        {chosen?.visibility === "private" && (
          <>
            <Lock aria-hidden size={14} className="mt-0.5 shrink-0" />
            <Trans>Private: only for people who would like to hear this from you.</Trans>
          </>
        )}
        {chosen?.visibility === "public" && <Trans>Public: anybody can come across it.</Trans>}
      </p>
    </fieldset>
  );
}

interface TileProps {
  channel: Channel;
  name: string;
  chosen: boolean;
  onChoose: () => void;
}

function Tile({ channel, name, chosen, onChoose }: TileProps) {
  const tile = useRef<HTMLLabelElement>(null);
  useEffect(() => {
    if (chosen) tile.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [chosen]);
  return (
    <label
      ref={tile}
      className={
        "relative flex min-h-17 w-21 shrink-0 flex-col items-center justify-center gap-1.5 rounded-control border px-1 py-2 text-center text-label " +
        "font-medium text-muted transition-colors duration-[120ms] select-none hover:border-control hover:text-fg sm:w-auto " +
        "has-checked:border-brand has-checked:bg-brand-soft has-checked:text-brand-ink " +
        "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand"
      }
    >
      <input
        type="radio"
        name={name}
        value={channel.key}
        checked={chosen}
        onChange={onChoose}
        className="absolute size-0 appearance-none opacity-0"
      />
      <ChannelIcon channel={channel.key} size={22} />
      <span className="leading-tight">{channel.label}</span>
      {channel.visibility === "private" && (
        <Lock aria-hidden size={11} className="absolute top-1.5 right-1.5 opacity-70" />
      )}
    </label>
  );
}
