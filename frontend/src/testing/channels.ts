import type { Channel } from "@/api/channels";

const rules = (
  key: Channel["key"],
  label: string,
  rest: Partial<Omit<Channel, "key" | "label">> = {},
): Channel => ({
  key,
  label,
  visibility: "public",
  limit: null,
  counting: "plain",
  url_cost: null,
  prefill: "text",
  ...rest,
});

/** As GET /api/v1/channels/ answers. */
export const channels: readonly Channel[] = [
  rules("linkedin", "LinkedIn", { limit: 3000, prefill: "url" }),
  rules("x", "X", { limit: 280, counting: "x", url_cost: 23, prefill: "both" }),
  rules("facebook", "Facebook", { limit: 63_206, prefill: "url" }),
  rules("whatsapp", "WhatsApp", { visibility: "private", limit: 65_536 }),
  rules("bluesky", "Bluesky", { limit: 300, counting: "graphemes" }),
  rules("mastodon", "Mastodon", { limit: 500, counting: "graphemes", url_cost: 23 }),
  rules("email", "E-mail", { visibility: "private" }),
  rules("copy_link", "Copy link", { visibility: "private", prefill: "none" }),
  rules("device", "Share via this device", { visibility: "private", prefill: "both" }),
];
