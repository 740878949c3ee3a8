import { expect, test } from "vitest";
import { safeNext, signInWithNext } from "./paths";

test.each([
  ["/guidelines/3", "/guidelines/3"],
  ["/stories/1?share=1", "/stories/1?share=1"],
  ["https://evil.example", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["/\n//evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["", "/"],
  [null, "/"],
])("after signing in, next=%s leads to %s", (next, expected) => {
  expect(safeNext(next)).toBe(expected);
});

test("the address to return to is kept, unless it is the front page", () => {
  expect(signInWithNext("/stories/1?share=1")).toBe("/sign-in?next=%2Fstories%2F1%3Fshare%3D1");
  expect(signInWithNext("/")).toBe("/sign-in");
});
