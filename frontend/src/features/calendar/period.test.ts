import { describe, expect, it } from "vitest";
import { isDay, monthOf, step, todayIn, weekOf } from "./period";

describe("a week", () => {
  it.each([
    ["2026-11-16", "2026-11-16", "2026-11-22"],
    ["2026-11-22", "2026-11-16", "2026-11-22"],
    ["2026-10-25", "2026-10-19", "2026-10-25"], // The clocks go back on this Sunday.
    ["2027-01-01", "2026-12-28", "2027-01-03"],
  ])("of %s runs from Monday to Sunday", (day, from, to) => {
    expect(weekOf(day)).toEqual({ from, to });
  });
});

describe("a month", () => {
  it.each([
    ["2026-11-22", "2026-10-26", "2026-12-06"],
    ["2027-02-10", "2027-02-01", "2027-02-28"], // Four weeks exactly.
    ["2026-08-01", "2026-07-27", "2026-09-06"],
  ])("of %s has whole weeks", (day, from, to) => {
    expect(monthOf(day)).toEqual({ from, to });
  });

  it("is followed by the next, also from a day that the next does not have", () => {
    expect(step("month", "2026-01-31", 1)).toBe("2026-02-01");
    expect(step("list", "2026-01-31", -1)).toBe("2025-12-01");
  });
});

it("goes from week to week over the change of the clocks", () => {
  expect(step("week", "2026-10-19", 1)).toBe("2026-10-26");
  expect(step("week", "2027-04-04", -1)).toBe("2027-03-28");
});

it("knows what day it is elsewhere", () => {
  const late = new Date("2026-11-22T23:30:00Z");
  expect(todayIn("Europe/Amsterdam", late)).toBe("2026-11-23");
  expect(todayIn("America/New_York", late)).toBe("2026-11-22");
});

it.each([
  ["2026-11-22", true],
  ["2026-02-30", false],
  ["22-11-2026", false],
  ["", false],
])("takes %s for a day: %s", (given, expected) => {
  expect(isDay(given)).toBe(expected);
});
