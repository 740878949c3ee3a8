import type { components } from "@/api/schema";

type Reading = components["schemas"]["Reading"];

export const HASH = "a1b2c3d4e5f6".padEnd(64, "0");

export function reading(over: Partial<Reading> = {}): Reading {
  return {
    id: 5,
    slug: "conduct",
    title: "Our guidelines",
    locale: "en",
    locales: ["en", "nl"],
    version: {
      id: 31,
      number: 2,
      change_class: "material",
      published_at: "2026-11-01T09:00:00Z",
      effective_at: "2026-11-01T09:00:00Z",
      due_at: "2999-01-01T00:00:00Z",
    },
    upcoming: null,
    status: "outstanding",
    blocking: true,
    statement: "I have received and read this.",
    sha256: HASH,
    clauses: [
      {
        clause_id: "own-words",
        number: 1,
        heading: "Use your own words",
        rule: "Say it as you would say it.",
        html: "<p>Because it is yours.</p>",
        do: "Add a sentence.",
        dont: "Post it unchanged.",
        binding: false,
        change: null,
      },
    ],
    contact: { name: "Communication", address: "ask@kade.example" },
    acknowledgement: null,
    what_changed: null,
    abilities: { acknowledge: true, edit: false, publish: false, coverage: false },
    ...over,
  };
}
