import { expect, test } from "vitest";
import { addressIn, finishedAddressIn } from "./address";

test.each([
  ["Look https://e.org/a.", "https://e.org/a"],
  ["(https://e.org/a)", "https://e.org/a"],
  ["HTTP://E.ORG", "HTTP://E.ORG"],
  ["nothing here", null],
  ["javascript:alert(1)", null],
])("%s", (text, expected) => expect(addressIn(text)).toBe(expected));

test.each([
  ["https://example.", null],
  ["Look https://example.com/paper", null],
  ["Look https://example.com/paper ", "https://example.com/paper"],
  ["https://e.org/a\nis new", "https://e.org/a"],
])("is left alone while it is being typed: %s", (text, expected) =>
  expect(finishedAddressIn(text)).toBe(expected),
);
