import { beforeEach, expect, test } from "vitest";
import { rememberOpened, wasOpened } from "./opened";

beforeEach(() => localStorage.clear());

test("a story that was opened is remembered", () => {
  expect(wasOpened(12)).toBe(false);
  rememberOpened(12);
  expect(wasOpened(12)).toBe(true);
});

test("only so many are kept: the one opened longest ago goes first", () => {
  for (let story = 1; story <= 301; story++) rememberOpened(story);
  rememberOpened(2);
  rememberOpened(302);
  expect([1, 2, 3, 4, 302].map(wasOpened)).toEqual([false, true, false, true, true]);
});

test.each(["{", "7", "null"])("what is spoilt (%s) counts as nothing", (kept) => {
  localStorage.setItem("opened-stories", kept);
  expect(wasOpened(12)).toBe(false);
  rememberOpened(12);
  expect(wasOpened(12)).toBe(true);
});
