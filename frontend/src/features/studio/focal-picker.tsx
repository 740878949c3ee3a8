import { Trans, useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { cropPosition, type Focus } from "@/lib/cropping";
import type { StoryImage } from "./picture-api";

/** The ratios that the networks show most, with the names that people know them by. */
const CROPS = [
  { key: "card", ratio: 1200 / 630, className: "w-24" },
  { key: "square", ratio: 1, className: "w-14" },
  { key: "portrait", ratio: 4 / 5, className: "w-11" },
  { key: "tall", ratio: 2 / 3, className: "w-9" },
] as const;
const STEPS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const PAUSE = 700; // milliseconds without a key before the spot is stored

interface FocalPickerProps {
  image: StoryImage;
  disabled?: boolean;
  onPick: (focus: Focus) => void;
}

/** The spot that must stay in sight, chosen on the picture itself; beside it what the cuts will show. */
export function FocalPicker({ image, disabled = false, onPick }: FocalPickerProps) {
  const [focus, setFocus] = useState<Focus>({ x: image.focal_x, y: image.focal_y });
  useEffect(() => setFocus({ x: image.focal_x, y: image.focal_y }), [image.focal_x, image.focal_y]);
  return (
    <div className="space-y-2">
      <Spot image={image} focus={focus} disabled={disabled} onMove={setFocus} onPick={onPick} />
      <Crops image={image} focus={focus} />
    </div>
  );
}

interface SpotProps extends FocalPickerProps {
  focus: Focus;
  onMove: (focus: Focus) => void;
}

function Spot({ image, focus, disabled, onMove, onPick }: SpotProps) {
  const { t } = useLingui();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const across = Math.round(focus.x * 100);
  const down = Math.round(focus.y * 100);
  const follow = (event: PointerEvent<HTMLButtonElement>) => {
    const at = spotUnder(event);
    onMove(at);
    return at;
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const far = event.shiftKey ? 0.1 : 0.02;
    const next = { x: within(focus.x + step[0] * far), y: within(focus.y + step[1] * far) };
    onMove(next);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => onPick(next), PAUSE);
  };
  return (
    <button
      type="button"
      disabled={disabled}
      aria-label={t`The spot that stays in sight: ${across}% from the left, ${down}% from the top. The arrow keys move it.`}
      className="relative block w-full cursor-crosshair touch-pan-y overflow-clip rounded-control disabled:cursor-default"
      onKeyDown={press}
      onPointerDown={(event) => {
        // A finger may be on its way down the page: it points by lifting where it landed.
        if (event.pointerType === "touch") return;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => {
        const dragged = event.pointerType !== "touch" && event.buttons > 0;
        if (dragged) follow(event);
      }}
      onPointerUp={(event) => onPick(follow(event))}
    >
      <img
        src={image.url}
        width={image.width}
        height={image.height}
        alt={image.alt}
        draggable={false}
        className="h-auto w-full select-none"
        style={{ backgroundColor: image.color }}
      />
      {!disabled && (
        <span
          aria-hidden
          className="pointer-events-none absolute size-8 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-[#fff] bg-[#fff]/25 shadow-[0_0_0_1.5px_rgb(0_0_0/0.65)] after:absolute after:top-1/2 after:left-1/2 after:size-1.5 after:-translate-x-1/2 after:-translate-y-1/2 after:rounded-full after:bg-[#fff] after:shadow-[0_0_0_1px_rgb(0_0_0/0.65)]"
          style={{ left: `${focus.x * 100}%`, top: `${focus.y * 100}%` }}
        />
      )}
    </button>
  );
}

function Crops({ image, focus }: { image: StoryImage; focus: Focus }) {
  return (
    <div>
      <p className="mb-1.5 text-label text-muted">
        <Trans>Point at what must stay in sight. So it will be cut:</Trans>
      </p>
      <div aria-hidden className="flex items-end gap-2">
        {CROPS.map(({ key, ratio, className }) => (
          <img
            key={key}
            src={image.url}
            alt=""
            className={`${className} rounded-sm object-cover`}
            style={{
              aspectRatio: ratio,
              objectPosition: cropPosition(image.width / image.height, ratio, focus),
            }}
          />
        ))}
      </div>
    </div>
  );
}

function spotUnder(event: PointerEvent<HTMLElement>): Focus {
  const box = event.currentTarget.getBoundingClientRect();
  return {
    x: within((event.clientX - box.left) / (box.width || 1)),
    y: within((event.clientY - box.top) / (box.height || 1)),
  };
}

const within = (share: number) => Math.round(Math.min(Math.max(share, 0), 1) * 100) / 100;
