const WEEK = 7 * 86_400_000;

/** Whether a story ends within a week, and has not ended yet. */
export function endsSoon(expiresAt: string | null, now = Date.now()): expiresAt is string {
  if (expiresAt === null) return false;
  const left = new Date(expiresAt).getTime() - now;
  return left > 0 && left <= WEEK;
}

/** How many of these came out in the past week. */
export function newThisWeek(stories: readonly { published_at: string | null }[], now = Date.now()): number {
  return stories.filter(({ published_at: at }) => at !== null && now - new Date(at).getTime() <= WEEK).length;
}
