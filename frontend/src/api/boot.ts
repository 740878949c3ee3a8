import type { Language } from "@/lib/i18n";

export interface Me {
  id: number;
  name: string;
  email: string;
  language: Language;
  country: string;
  team: { id: number; name: string } | null;
  roles: string[];
  permissions: string[];
  time_zone: string;
  has_usable_password: boolean;
}

export interface Boot {
  me: Me | null;
  config: {
    organisation: string;
    demo: boolean;
    languages: string[];
    signup_open: boolean;
    passkeys: boolean;
  };
  /** First page of the feed, for people who are signed in; shaped like GET /api/v1/feed/. */
  feed: unknown;
  outstanding: OutstandingGuideline[];
}

export interface OutstandingGuideline {
  guideline_id: number;
  version_id: number;
  title: string;
  due_at: string | null;
  blocking: boolean;
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
