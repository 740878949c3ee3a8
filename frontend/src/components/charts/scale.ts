/** Round steps for an axis from zero: 0, 50, 100, 150 rather than 0, 47, 94, 141. */
export function niceTicks(max: number, count = 4): number[] {
  if (max <= 0) return [0, 1];
  const rough = max / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((step) => step * power >= rough) ?? 10;
  // Counts are whole: half a click is no mark on an axis.
  const step = Math.max(1, factor * power);
  const ticks = Array.from({ length: Math.ceil(max / step) + 1 }, (_, index) => index * step);
  return ticks;
}

/** At most `count` places, evenly spread, always starting with the first. */
export function spread(length: number, count: number): number[] {
  const step = Math.max(1, Math.ceil(length / count));
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step);
}

export function linear(max: number, from: number, to: number): (value: number) => number {
  return (value) => from + (max === 0 ? 0 : value / max) * (to - from);
}
