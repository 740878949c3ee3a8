import { expect, test } from "vitest";
import { story } from "@/testing/stories";
import { inLanguage } from "./story-words";

const DUTCH = {
  language: "nl",
  title: "Waarom onze busjes thuisblijven",
  summary: "Op woensdag fietsen we.",
  why_share: "",
  url: "",
  body: "Tekst.",
  body_html: "<p>Tekst.</p>",
  target_url: "http://localhost/p/vans-stay-home?lang=nl",
} as const;

test("whoever reads Dutch gets all of it in Dutch, and nothing of the English", () => {
  const read = inLanguage(story({ why_share: "Friends ask.", language_versions: [DUTCH] }), "nl");
  expect(read).toMatchObject({
    language: "nl",
    title: DUTCH.title,
    why_share: "",
    body_html: "<p>Tekst.</p>",
  });
  expect(read.target_url).toBe(DUTCH.target_url);
});

test("a version without an address leads where the story leads", () => {
  const link = story({ url: "https://example.org/vans", language_versions: [DUTCH] });
  expect(inLanguage(link, "nl").url).toBe("https://example.org/vans");
});

test("a language that it does not speak falls back on its own", () => {
  expect(inLanguage(story({ language_versions: [DUTCH] }), "de").title).toBe("Why our vans stay at home");
});
