import { expect, test } from "vitest";
import type { Channel } from "@/api/channels";
import { channels } from "@/testing/channels";
import { suggestedText } from "@/testing/stories";
import { deal, languagesOf } from "./dealing";

const named = (key: Channel["key"]) => channels.find((channel) => channel.key === key) as Channel;
const three = ["One.", "Two.", "Three."].map((text, id) => suggestedText({ id, text }));

test("colleagues are not dealt the same text first, and each text comes first about as often", () => {
  const firsts = Array.from(
    { length: 300 },
    (_, person) => deal(three, named("linkedin"), "en", person).texts[0]?.text,
  );
  const counts = three.map(({ text }) => firsts.filter((first) => first === text).length);
  expect(Math.min(...counts)).toBeGreaterThan(80);
});

test("one person is dealt the same text again, and all of them in turn", () => {
  const once = deal(three, named("linkedin"), "en", 41).texts;
  expect(deal(three, named("linkedin"), "en", 41).texts).toEqual(once);
  expect(new Set(once)).toEqual(new Set(three));
});

test("a channel without texts borrows those of others that fit it, in the chosen language", () => {
  const texts = [
    suggestedText({ id: 1, text: "Short." }),
    suggestedText({ id: 2, text: "a".repeat(300) }),
    suggestedText({ id: 3, text: "Kort.", language: "nl" }),
    suggestedText({ id: 4, text: "Fixed.", channel: "facebook", locked: true }),
  ];
  expect(deal(texts, named("x"), "en", 1).texts.map(({ text }) => text)).toEqual(["Short."]);
});

test("where a text is fixed there is nothing but fixed ones", () => {
  const texts = [
    suggestedText({ id: 1, text: "Fixed.", locked: true }),
    suggestedText({ id: 2, text: "Free." }),
  ];
  const hand = deal(texts, named("linkedin"), "nl", 1);
  expect(hand.locked).toBe(true);
  expect(hand.texts.map(({ text }) => text)).toEqual(["Fixed."]);
});

test("the reader's own language comes first", () => {
  const texts = [suggestedText({ language: "en" }), suggestedText({ language: "nl" })];
  expect(languagesOf(texts, "nl")).toEqual(["nl", "en"]);
  expect(languagesOf(texts, "en")).toEqual(["en", "nl"]);
});
