import { expect, test } from "vitest";
import { fromZoned, toZoned } from "./zoned-time";

test("a moment is shown and read back in the person's own zone, summer and winter", () => {
  expect(toZoned("2026-11-22T13:05:00Z", "Europe/Amsterdam")).toBe("2026-11-22T14:05");
  expect(toZoned("2026-07-01T12:00:00Z", "Europe/Amsterdam")).toBe("2026-07-01T14:00");
  expect(fromZoned("2026-11-22T14:05", "Europe/Amsterdam")).toBe("2026-11-22T13:05:00.000Z");
  expect(fromZoned("2026-07-01T14:00", "Europe/Amsterdam")).toBe("2026-07-01T12:00:00.000Z");
  expect(fromZoned("2026-07-01T14:00", "America/New_York")).toBe("2026-07-01T18:00:00.000Z");
});

test("the hours around a change of the clocks keep what was typed", () => {
  for (const shown of ["2026-03-29T01:30", "2026-03-29T03:30", "2026-10-25T01:30", "2026-10-25T03:30"]) {
    expect(toZoned(fromZoned(shown, "Europe/Amsterdam") ?? "", "Europe/Amsterdam")).toBe(shown);
  }
});

test("half a date is none", () => {
  expect(fromZoned("", "Europe/Amsterdam")).toBeNull();
});
