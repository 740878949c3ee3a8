import { expect, test } from "vitest";
import { messages as first } from "./nl.first";
import { messages as everything } from "./nl.po";
import { messages as rest } from "./nl.rest";

test("the two halves of a catalogue are the whole of it, and nothing is in both", () => {
  const halves = [...Object.keys(first), ...Object.keys(rest)];
  expect(halves.toSorted()).toEqual(Object.keys(everything).toSorted());
  expect({ ...first, ...rest }).toEqual(everything);
});

test("the first screen's half is the small one", () => {
  expect(Object.keys(first).length).toBeGreaterThan(20);
  expect(Object.keys(first).length).toBeLessThan(Object.keys(rest).length / 2);
});
