import { expect, test } from "vitest";
import type { Channel } from "@/api/channels";
import { channels } from "@/testing/channels";
import { fits, fitsWithLink, lengthOf, linkCost, roomForText, usedOf } from "./counting";

// The cases of tests/backend/stories/test_counting.py: both sides must count alike.
const LINK = "https://example.com/a/very/long/address/that/goes/on?and=on";
const FAMILY = "👨‍👩‍👧‍👦";

function named(key: Channel["key"]): Channel {
  const found = channels.find((channel) => channel.key === key);
  if (!found) throw new Error(key);
  return found;
}

test.each([
  ["", 0],
  ["hello", 5],
  ["één dag", 7],
  ["e\u0301", 1],
  ["日本", 4],
  ["ქართული", 7],
  ["“quoted” – yes…", 16],
  ["😀", 2],
  [FAMILY, 2],
  ["🇳🇱", 2],
  ["👍🏽", 2],
  ["1️⃣", 2],
  ["©", 1],
  [LINK, 23],
  ["http://a.nl", 23],
  [`Read ${LINK}`, 28],
  [`${LINK} ${LINK}`, 47],
  [`(${LINK}).`, 26],
  ["see example.com", 27],
  ["erin@example.com", 16],
  ["version 1.2 of e.g. this", 24],
])("X weighs %j as %i", (text, expected) => {
  expect(lengthOf(text, named("x"))).toBe(expected);
});

test.each([
  ["hello", 5],
  [FAMILY, 1],
  ["e\u0301", 1],
  ["🇳🇱🇧🇪", 2],
  [LINK, LINK.length],
])("Bluesky sees %j as %i", (text, expected) => {
  expect(lengthOf(text, named("bluesky"))).toBe(expected);
});

test.each([
  ["hello", 5],
  [FAMILY, 1],
  [`Read ${LINK}`, 28],
])("Mastodon counts %j as %i", (text, expected) => {
  expect(lengthOf(text, named("mastodon"))).toBe(expected);
});

test.each([
  ["hello", 5],
  [FAMILY, 7],
  [LINK, LINK.length],
])("LinkedIn counts %j as %i", (text, expected) => {
  expect(lengthOf(text, named("linkedin"))).toBe(expected);
});

test("the link counts where it stands behind the text, and only there", () => {
  expect(linkCost(named("x"))).toBe(24);
  expect(linkCost(named("bluesky"))).toBe(41);
  expect(linkCost(named("linkedin"))).toBe(0);
  expect(linkCost(named("email"))).toBe(0);
  expect(usedOf("hello", named("x"))).toBe(29);
});

test("a text fits up to the last character", () => {
  expect(fits("a".repeat(256), named("x"))).toBe(true);
  expect(fits("a".repeat(257), named("x"))).toBe(false);
  expect(fits("a".repeat(259), named("bluesky"))).toBe(true);
  expect(fits("a".repeat(260), named("bluesky"))).toBe(false);
  expect(fits("a".repeat(3000), named("linkedin"))).toBe(true);
  expect(fits("a".repeat(100_000), named("email"))).toBe(true);
});

test("Bluesky counts bytes as well", () => {
  expect(lengthOf(FAMILY.repeat(130), named("bluesky"))).toBe(130);
  expect(fits(FAMILY.repeat(130), named("bluesky"))).toBe(false);
});

test("a suggested text leaves room for the link, whoever adds it", () => {
  expect(roomForText(named("x"))).toBe(256);
  expect(roomForText(named("linkedin"))).toBe(2959);
  expect(roomForText(named("email"))).toBeNull();
  expect(fitsWithLink("a".repeat(256), named("x"))).toBe(true);
  expect(fitsWithLink("a".repeat(257), named("x"))).toBe(false);
  expect(fitsWithLink("👨‍👩‍👧‍👦".repeat(150), named("bluesky"))).toBe(false); // few characters, many bytes
});
