import type { components } from "@/api/schema";

type FeedCard = components["schemas"]["FeedCard"];
type Story = components["schemas"]["Story"];
type SuggestedText = components["schemas"]["SuggestedText"];

const IMAGE = {
  url: "/media/w800.webp",
  srcset: "/media/w400.webp 400w, /media/w800.webp 800w",
  width: 800,
  height: 419,
  alt: "A cargo bike in the evening sun",
  placeholder: "data:image/webp;base64,AAAA",
  color: "#2a4a7f",
  focal_x: 0.5,
  focal_y: 0.5,
};

export function feedCard(over: Partial<FeedCard> = {}): FeedCard {
  return {
    id: 12,
    slug: "vans-stay-home",
    title: "Why our vans stay at home",
    summary: "On Wednesdays we deliver the whole inner city by bike.",
    why_share: "",
    kind: "page",
    language: "en",
    published_at: "2026-11-20T09:00:00Z",
    expires_at: null,
    reading_minutes: 2,
    pinned: false,
    topics: [{ slug: "city", name: "In the city" }],
    image: IMAGE,
    author: { name: "Mark Jansen" },
    suggested_by: null,
    campaign: null,
    corrected_at: null,
    featured: false,
    is_new: false,
    saved: false,
    abilities: { share: true },
    ...over,
  };
}

export function suggestedText(over: Partial<SuggestedText> = {}): SuggestedText {
  return {
    id: 1,
    channel: "linkedin",
    language: "en",
    text: "A start.",
    hashtags: [],
    locked: false,
    voice: "personal",
    ...over,
  };
}

export function story(over: Partial<Story> = {}): Story {
  const { author, image, ...card } = feedCard();
  return {
    ...card,
    author: { id: 2, ...author },
    image: image && {
      ...image,
      state: "ready",
      avif_srcset: "",
      progress: { made: 13, wanted: 13 },
      channels: [],
    },
    state: "live",
    featured: false,
    promotional: false,
    campaign: null,
    languages: ["en"],
    language_versions: [],
    notice: null,
    audience_count: null,
    publish_at: null,
    submitted_at: null,
    updated_at: "2026-11-20T09:00:00Z",
    body: "Text.",
    body_html: "<p>Text.</p>",
    url: "",
    target_url: "http://localhost/p/vans-stay-home",
    excluded_channels: [],
    suggested_texts: [],
    audience: null,
    version: 1,
    approved_at: null,
    approved_by: null,
    last_editor: null,
    review: null,
    history: [],
    returns_to_review: true,
    approved_copy: null,
    changed_fields: [],
    suggested_by: null,
    corrected_at: null,
    changes: [],
    pictures: [],
    files: [],
    corrections: [],
    trusted: false,
    retracted_at: null,
    saved: false,
    page_url: "http://localhost/p/two-grams-of-grease-7",
    abilities: {
      update: false,
      submit: false,
      approve: false,
      send_back: false,
      withdraw: false,
      delete: false,
      share: true,
      attach_image: false,
      describe_image: false,
      detach_image: false,
      publish: false,
      publish_changes: false,
      correct: false,
      retract: false,
      change_slug: false,
      attach_file: false,
    },
    ...over,
  };
}
