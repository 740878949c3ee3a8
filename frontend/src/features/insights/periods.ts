import { addDays, toDay } from "@/lib/days";

export interface Period {
  from: string;
  to: string;
}

export const PRESETS = [7, 28, 90, 365] as const;

/** Both days included; ends today. */
export function lastDays(days: number, today: Date): Period {
  return { from: toDay(addDays(today, 1 - days)), to: toDay(today) };
}

/** The preset that a period is, or null for one that was chosen by day. */
export function presetOf(period: Period, today: Date): number | null {
  return (
    PRESETS.find((days) => {
      const preset = lastDays(days, today);
      return preset.from === period.from && preset.to === period.to;
    }) ?? null
  );
}

export interface Change {
  text: "up" | "down" | "same";
  ratio: number;
}

/** Against the period before; null where there is nothing to compare with. */
export function changeOf(now: number, before: number | undefined): Change | null {
  if (before === undefined || before === 0) return null;
  const ratio = (now - before) / before;
  return { text: ratio > 0 ? "up" : ratio < 0 ? "down" : "same", ratio };
}
