export const SERIES_COLOURS = ["var(--chart-1)", "var(--chart-2)", "var(--chart-3)"] as const;

export function seriesColour(index: number): string {
  return SERIES_COLOURS[index % SERIES_COLOURS.length] ?? SERIES_COLOURS[0];
}
