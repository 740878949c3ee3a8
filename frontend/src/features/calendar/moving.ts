import type { Calendar, Entry } from "./api";

/** The calendar as it looks once the entry has moved; null takes it off. */
export function withMoved(calendar: Calendar, id: number, at: string | null): Calendar {
  const entry = find(calendar, id);
  if (!entry) return calendar;
  const moved: Entry = { ...entry, at, late: false };
  const entries = calendar.entries.filter((one) => one.id !== id);
  const unplanned = calendar.unplanned.filter((one) => one.id !== id);
  if (at === null) return { ...calendar, entries, unplanned: [moved, ...unplanned] };
  return { ...calendar, entries: [...entries, moved].sort(byMoment), unplanned };
}

export function withFresh(calendar: Calendar, fresh: Entry): Calendar {
  const swap = (one: Entry) => (one.id === fresh.id ? fresh : one);
  return { ...calendar, entries: calendar.entries.map(swap), unplanned: calendar.unplanned.map(swap) };
}

export function find(calendar: Calendar | undefined, id: number): Entry | undefined {
  return [...(calendar?.entries ?? []), ...(calendar?.unplanned ?? [])].find((entry) => entry.id === id);
}

/** A moment that has passed cannot be given back, nor none at all to what was approved. */
export function canComeBack({ at, state }: Pick<Entry, "at" | "state">, now: Date): boolean {
  return at === null ? state !== "scheduled" : Date.parse(at) > now.getTime();
}

function byMoment(one: Entry, other: Entry): number {
  return Date.parse(one.at ?? "") - Date.parse(other.at ?? "") || one.id - other.id;
}
