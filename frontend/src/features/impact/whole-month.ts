import { addDays, toDay } from "@/lib/days";
import type { Impact } from "./api";

const DAYS = 30;

/** The server names only days with clicks; a graph needs the quiet ones too. */
export function wholeMonth(found: Impact["by_day"], today = new Date()): Impact["by_day"] {
  const clicks = new Map(found.map(({ day, human }) => [day, human]));
  return Array.from({ length: DAYS }, (_, index) => {
    const day = toDay(addDays(today, index - DAYS + 1));
    return { day, human: clicks.get(day) ?? 0 };
  });
}
