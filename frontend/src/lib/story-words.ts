import type { components } from "@/api/schema";

type Story = components["schemas"]["Story"];

/** The story as somebody reads it in this language: the version in it, else the story's own words. Never of both. */
export function inLanguage(story: Story, language: string): Story {
  const version = story.language_versions.find((one) => one.language === language);
  if (!version || story.retracted_at) return story;
  const { title, summary, why_share, body, body_html, target_url } = version;
  const words = { title, summary, why_share, body, body_html, target_url };
  return { ...story, ...words, language, url: version.url || story.url };
}
