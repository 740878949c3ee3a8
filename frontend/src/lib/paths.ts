/** Every address of the product's screens, so that a link can be followed by "find usages". */
export const paths = {
  stories: "/",
  story: (id: number) => `/stories/${id}`,
  shareStory: (id: number) => `/stories/${id}?share=1`,
  guidelines: "/guidelines",
  guideline: (id: number) => `/guidelines/${id}`,
  impact: "/impact",
  me: "/me",
  security: "/me/security",
  signIn: "/sign-in",
  signInByCode: "/sign-in/code",
  signUp: "/sign-up",
  resetPassword: "/password/reset",
  verifyEmail: "/verify-email",
  library: "/studio",
  newStory: "/studio/new",
  calendar: "/studio/calendar",
  sources: "/studio/sources",
  editStory: (id: number) => `/studio/${id}`,
  correctStory: (id: number) => `/studio/${id}/correct`,
  retractStory: (id: number) => `/studio/${id}/retract`,
  storyHistory: (id: number) => `/studio/${id}/history`,
  reviewQueue: "/review",
  review: (id: number) => `/review/${id}`,
  guidelineTexts: "/hr/guidelines",
  editGuideline: (id: number) => `/hr/guidelines/${id}`,
  coverage: (id: number) => `/hr/guidelines/${id}/coverage`,
  insights: "/insights",
  people: "/people",
  audit: "/audit",
  settings: "/settings",
  suggest: "/suggest",
  suggestions: "/suggestions",
} as const;

/** An address of this product, or null for anything that would leave it. Browsers read some slashes and tabs oddly. */
export function withinSite(address: string | null | undefined): string | null {
  if (!address?.startsWith("/") || !URL.canParse(address, location.origin)) return null;
  const { origin, pathname, search, hash } = new URL(address, location.origin);
  return origin === location.origin ? pathname + search + hash : null;
}

/** An address to return to after signing in; anything that leaves the site is dropped. */
export function safeNext(next: string | null | undefined): string {
  return withinSite(next) ?? paths.stories;
}

export function signInWithNext(here: string): string {
  return here === paths.stories ? paths.signIn : `${paths.signIn}?next=${encodeURIComponent(here)}`;
}
