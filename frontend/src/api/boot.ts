import type { components } from "./schema";

export type Me = Required<components["schemas"]["Me"]>;
export type OutstandingGuideline = components["schemas"]["Outstanding"];

export interface Boot {
  me: Me | null;
  config: {
    organisation: string;
    demo: boolean;
    languages: string[];
    signup_open: boolean;
    passkeys: boolean;
  };
  /** First page of the feed, for people who are signed in. */
  feed: components["schemas"]["FeedPage"] | null;
  outstanding: OutstandingGuideline[];
}

const EMPTY: Boot = {
  me: null,
  config: {
    organisation: "Firsthand",
    demo: false,
    languages: ["en", "nl"],
    signup_open: false,
    passkeys: true,
  },
  feed: null,
  outstanding: [],
};

/** What Django wrote into the page, so that the first screen needs no request. */
export const boot: Boot = readBoot(document.getElementById("boot")?.textContent);

export function readBoot(json: string | null | undefined): Boot {
  if (!json?.trim()) return EMPTY;
  const found = JSON.parse(json) as Partial<Boot>;
  return { ...EMPTY, ...found, config: { ...EMPTY.config, ...found.config } };
}
