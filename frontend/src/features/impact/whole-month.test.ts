import { expect, test } from "vitest";
import { wholeMonth } from "./whole-month";

test("days without clicks are there as zeros, oldest first, ending today", () => {
  const month = wholeMonth([{ day: "2026-11-20", human: 4 }], new Date(2026, 10, 22));
  expect(month).toHaveLength(30);
  expect(month[0]).toEqual({ day: "2026-10-24", human: 0 });
  expect(month.slice(-3)).toEqual([
    { day: "2026-11-20", human: 4 },
    { day: "2026-11-21", human: 0 },
    { day: "2026-11-22", human: 0 },
  ]);
});

test("the night that the clocks change loses no day", () => {
  const days = wholeMonth([], new Date(2026, 10, 1)).map(({ day }) => day);
  expect(new Set(days).size).toBe(30);
  expect(days).toContain("2026-10-25");
});
