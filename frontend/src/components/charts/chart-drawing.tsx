import { area, curveMonotoneX, line } from "d3-shape";
import { type PointerEvent, useId, useRef } from "react";
import { formatDay } from "@/lib/dates";
import { formatCompact } from "@/lib/numbers";
import type { Series } from "./line-chart";
import { linear, niceTicks, spread } from "./scale";
import { seriesColour } from "./series-colours";
import { useWidth } from "./use-width";

interface ChartDrawingProps {
  days: readonly string[];
  series: readonly Series[];
  height: number;
  active: number | null;
  onActivate: (index: number) => void;
}

const TOP = 10;
const BOTTOM = 26;
const LEFT = 40;
const RIGHT = 8;

/** The picture only; LineChart beside it carries names, keys and the table. */
export function ChartDrawing({ days, series, height, active, onActivate }: ChartDrawingProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const ticks = niceTicks(Math.max(0, ...series.flatMap(({ values }) => values)));
  const x = linear(Math.max(1, days.length - 1), LEFT, width - RIGHT);
  const y = linear(ticks.at(-1) ?? 1, height - BOTTOM, TOP);
  const point = (event: PointerEvent) => {
    const left = box.current?.getBoundingClientRect().left ?? 0;
    const share = (event.clientX - left - LEFT) / (width - LEFT - RIGHT);
    onActivate(Math.min(days.length - 1, Math.max(0, Math.round(share * (days.length - 1)))));
  };
  return (
    <div ref={box} onPointerMove={point} onPointerDown={point} className="min-w-0">
      <svg aria-hidden viewBox={`0 0 ${width} ${height}`} width="100%" height={height} className="block">
        <Grid ticks={ticks} y={y} right={width - RIGHT} />
        <DayMarks days={days} x={x} top={height - 8} room={width} />
        {series.map((one, index) => (
          <Line key={one.key} series={one} colour={seriesColour(index)} x={x} y={y} floor={height - BOTTOM} />
        ))}
        {active !== null && <Cursor series={series} active={active} x={x} y={y} floor={height - BOTTOM} />}
      </svg>
    </div>
  );
}

type Scale = (value: number) => number;

function Grid({ ticks, y, right }: { ticks: readonly number[]; y: Scale; right: number }) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={LEFT} x2={right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
      <text
        x={LEFT - 8}
        y={y(tick)}
        dy="0.32em"
        textAnchor="end"
        className="fill-muted text-label tabular-nums"
      >
        {formatCompact(tick)}
      </text>
    </g>
  ));
}

function DayMarks({ days, x, top, room }: { days: readonly string[]; x: Scale; top: number; room: number }) {
  return spread(days.length, Math.max(2, Math.floor(room / 84))).map((index) => (
    <text
      key={index}
      x={x(index)}
      y={top}
      textAnchor={index === 0 ? "start" : index > days.length - 3 ? "end" : "middle"}
      className="fill-muted text-label"
    >
      {formatDay(days[index] ?? "")}
    </text>
  ));
}

interface LineProps {
  series: Series;
  colour: string;
  x: Scale;
  y: Scale;
  floor: number;
}

function Line({ series, colour, x, y, floor }: LineProps) {
  const gradient = useId();
  const values = [...series.values];
  const stroke = line<number>((_, index) => x(index), y).curve(curveMonotoneX)(values) ?? "";
  const fill = area<number>((_, index) => x(index), floor, y).curve(curveMonotoneX)(values) ?? "";
  if (series.faint)
    return (
      <path d={stroke} fill="none" stroke={colour} strokeWidth="1.5" strokeDasharray="3 4" opacity="0.7" />
    );
  return (
    <>
      <defs>
        <linearGradient id={gradient} x1="0" x2="0" y1="0" y2="1">
          <stop offset="0" stopColor={colour} stopOpacity="0.22" />
          <stop offset="1" stopColor={colour} stopOpacity="0" />
        </linearGradient>
      </defs>
      <path d={fill} fill={`url(#${gradient})`} />
      <path
        d={stroke}
        fill="none"
        stroke={colour}
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </>
  );
}

interface CursorProps {
  series: readonly Series[];
  active: number;
  x: Scale;
  y: Scale;
  floor: number;
}

function Cursor({ series, active, x, y, floor }: CursorProps) {
  return (
    <g>
      <line
        x1={x(active)}
        x2={x(active)}
        y1={TOP}
        y2={floor}
        className="stroke-control"
        strokeDasharray="2 3"
      />
      {series.map((one, index) => (
        <circle
          key={one.key}
          cx={x(active)}
          cy={y(one.values[active] ?? 0)}
          r="4"
          fill={seriesColour(index)}
          className="stroke-surface"
          strokeWidth="2"
        />
      ))}
    </g>
  );
}
