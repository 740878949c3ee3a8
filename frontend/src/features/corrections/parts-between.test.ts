import { expect, test } from "vitest";
import { partsBetween } from "./parts-between";

const shown = (before: string, after: string) =>
  partsBetween(before, after).map(({ op, text }) => [op, text]);

test("names the words that changed, and what stands around them", () => {
  expect(shown("a surplus of 9 % this year", "a surplus of 4 % this year")).toEqual([
    ["same", "a surplus of "],
    ["removed", "9"],
    ["added", "4"],
    ["same", " % this year"],
  ]);
});

test("holds nothing twice where words repeat", () => {
  expect(shown("no no", "no no no")).toEqual([
    ["same", "no no"],
    ["added", " no"],
  ]);
  expect(shown("", "all new")).toEqual([["added", "all new"]]);
  expect(shown("all gone", "")).toEqual([["removed", "all gone"]]);
  expect(shown("the same", "the same")).toEqual([["same", "the same"]]);
});

test("gives both wordings back, line ends included", () => {
  const before = "One.\n\nTwo  spaces.\nThree";
  const after = "One.\n\nTwo.\nThree and four";
  const parts = partsBetween(before, after);
  const without = (op: string) =>
    parts
      .filter((part) => part.op !== op)
      .map(({ text }) => text)
      .join("");
  expect(without("added")).toBe(before);
  expect(without("removed")).toBe(after);
});
