import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Channel } from "@/api/channels";
import { channels } from "@/testing/channels";
import { lengthOf } from "./counting";
import { distinctHashtags, hashtagsIn, normalHashtag, postedWords } from "./hashtags";

interface Table {
  normal: [string, string][];
  distinct: [string[], string[]][];
  posted: [string, string[], string][];
  length: [Channel["key"], string, string[], number][];
}

// The server counts by the same table: tests/backend/stories/test_hashtags.py.
const table = JSON.parse(readFileSync("../tests/shared/hashtags.json", "utf8")) as Table;

test.each(table.normal)("of %j is kept %j", (typed, kept) => {
  expect(normalHashtag(typed)).toBe(kept);
});

test.each(table.distinct)("of %j each comes once: %j", (tags, kept) => {
  expect(distinctHashtags(tags)).toEqual(kept);
});

test.each(table.posted)("%j with %j is posted as %j", (text, tags, posted) => {
  expect(postedWords(text, tags)).toBe(posted);
});

test.each(table.length)("%s counts %j with %j as %i", (key, text, tags, expected) => {
  const channel = channels.find((one) => one.key === key);
  if (!channel) throw new Error(key);
  expect(lengthOf(postedWords(text, tags), channel)).toBe(expected);
});

test("several are typed at once, with or without their signs", () => {
  expect(hashtagsIn("#cargo bikes #utrecht")).toEqual(["cargoBikes", "utrecht"]);
  expect(hashtagsIn("bikes, utrecht bikes")).toEqual(["bikes", "utrecht"]);
  expect(hashtagsIn(" , # ")).toEqual([]);
});
