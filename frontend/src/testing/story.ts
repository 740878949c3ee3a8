import { NOBODY } from "@/api/audiences";
import type { Story } from "@/api/stories";

const CANNOT: Story["abilities"] = {
  update: false,
  submit: false,
  approve: false,
  send_back: false,
  withdraw: false,
  delete: false,
  share: false,
  attach_image: false,
  describe_image: false,
  detach_image: false,
};

type Given = Partial<Omit<Story, "abilities">> & { abilities?: Partial<Story["abilities"]> };

/** As GET /api/v1/stories/{id}/ answers to somebody who writes stories. */
export function aStory({ abilities, ...given }: Given = {}): Story {
  return {
    id: 7,
    slug: "two-grams-of-grease-7",
    title: "Two grams of grease",
    summary: "Too much is worse than too little.",
    why_share: "",
    kind: "link",
    language: "en",
    published_at: null,
    expires_at: null,
    reading_minutes: null,
    pinned: false,
    image: null,
    author: { id: 2, name: "Mark Hofstra" },
    topics: [],
    state: "draft",
    audience_count: 0,
    publish_at: null,
    submitted_at: null,
    updated_at: "2026-11-22T10:00:00Z",
    abilities: { ...CANNOT, ...abilities },
    body: "",
    body_html: "",
    url: "https://example.com/grease",
    target_url: "https://example.com/grease",
    excluded_channels: [],
    suggested_texts: [],
    audience: NOBODY,
    version: 3,
    approved_at: null,
    approved_by: null,
    last_editor: { id: 2, name: "Mark Hofstra" },
    review: null,
    history: [],
    returns_to_review: false,
    approved_copy: null,
    changed_fields: [],
    ...given,
  };
}

export const PICTURE: NonNullable<Story["image"]> = {
  url: "/media/picture.webp",
  srcset: "/media/picture.webp 800w",
  width: 800,
  height: 420,
  alt: "",
  placeholder: "",
  color: "#aabbcc",
  focal_x: 0.5,
  focal_y: 0.5,
  state: "ready",
};
