import type { components } from "@/api/schema";

type Share = components["schemas"]["Share"];

/** Made just now; nothing is known of it yet. */
export function share(over: Partial<Share> = {}): Share {
  return {
    id: 7,
    story: { id: 12, slug: "vans-stay-home", title: "Why our vans stay at home", image: null },
    channel: "linkedin",
    language: "en",
    text: "My own words.",
    state: "opened",
    tracked_url: "https://kade.example/s/abc123",
    compose_url: "https://www.linkedin.com/sharing/share-offsite/?url=x",
    post_url: "",
    clicks: { human: 0, machine: 0 },
    created_at: new Date().toISOString(),
    confirmed_at: null,
    notice: null,
    abilities: { confirm: true, undo: true, dismiss_notice: true },
    ...over,
  };
}

export function page<Row>(results: Row[], next: string | null = null) {
  return { next, previous: null, results };
}
