import { area, curveMonotoneX, line } from "d3-shape";
import { useId } from "react";
import { linear } from "./scale";

interface SparklineProps {
  values: readonly number[];
  /** A whole sentence: the line has no axes to read. */
  label: string;
  width?: number;
  height?: number;
}

export function Sparkline({ values, label, width = 120, height = 32 }: SparklineProps) {
  const gradient = useId();
  const x = linear(Math.max(1, values.length - 1), 1, width - 1);
  const y = linear(Math.max(1, ...values), height - 2, 2);
  const stroke = line<number>((_, index) => x(index), y).curve(curveMonotoneX)([...values]) ?? "";
  const fill = area<number>((_, index) => x(index), height, y).curve(curveMonotoneX)([...values]) ?? "";
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="max-w-full text-chart-1"
    >
      <linearGradient id={gradient} x1="0" x2="0" y1="0" y2="1">
        <stop offset="0" stopColor="currentColor" stopOpacity="0.25" />
        <stop offset="1" stopColor="currentColor" stopOpacity="0" />
      </linearGradient>
      <path d={fill} fill={`url(#${gradient})`} />
      <path
        d={stroke}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
