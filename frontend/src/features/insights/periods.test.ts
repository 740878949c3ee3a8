import { describe, expect, it } from "vitest";
import { changeOf, lastDays, presetOf } from "./periods";

const today = new Date(2026, 10, 20);

describe("periods", () => {
  it("count today as their last day", () => {
    expect(lastDays(7, today)).toEqual({ from: "2026-11-14", to: "2026-11-20" });
  });

  it("know which preset they are", () => {
    expect(presetOf(lastDays(90, today), today)).toBe(90);
    expect(presetOf({ from: "2026-11-01", to: "2026-11-20" }, today)).toBeNull();
  });

  it.each([
    [12, 8, { text: "up", ratio: 0.5 }],
    [4, 8, { text: "down", ratio: -0.5 }],
    [8, 8, { text: "same", ratio: 0 }],
    [8, 0, null],
    [8, undefined, null],
  ] as const)("compare %s with %s", (now, before, expected) => {
    expect(changeOf(now, before)).toEqual(expected);
  });
});
