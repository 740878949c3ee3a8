import { expect, test } from "vitest";
import { linear, niceTicks, spread } from "./scale";

test.each([
  [0, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [143, [0, 50, 100, 150]],
  [5442, [0, 2000, 4000, 6000]],
])("an axis up to %i has the marks %j", (max, ticks) => {
  expect(niceTicks(max)).toEqual(ticks);
});

test("marks are spread evenly from the first day on", () => {
  expect(spread(10, 4)).toEqual([0, 3, 6, 9]);
  expect(spread(2, 5)).toEqual([0, 1]);
});

test("a scale without extent stays at its start", () => {
  expect(linear(0, 5, 10)(3)).toBe(5);
});
