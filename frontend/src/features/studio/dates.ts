import type { Content } from "./content";

export function datesInWrongOrder({
  publish_at,
  expires_at,
}: Pick<Content, "publish_at" | "expires_at">): boolean {
  return Boolean(publish_at && expires_at && Date.parse(expires_at) <= Date.parse(publish_at));
}
