import { expect, test } from "vitest";
import { initials } from "./avatar";

test.each([
  ["Sanne de Vries", "SV"],
  ["Erin", "E"],
  ["  Ada   van der Berg ", "AB"],
  ["", "?"],
])("%s has the initials %s", (name, expected) => {
  expect(initials(name)).toBe(expected);
});
