import { expect, test } from "vitest";
import { addressIn } from "./address";

test.each([
  ["Look https://e.org/a.", "https://e.org/a"],
  ["(https://e.org/a)", "https://e.org/a"],
  ["HTTP://E.ORG", "HTTP://E.ORG"],
  ["nothing here", null],
  ["javascript:alert(1)", null],
])("%s", (text, expected) => expect(addressIn(text)).toBe(expected));
