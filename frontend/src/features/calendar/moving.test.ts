import { describe, expect, it } from "vitest";
import type { Calendar, Entry } from "./api";
import { canComeBack, find, withFresh, withMoved } from "./moving";

function entry(id: number, at: string | null, more: Partial<Entry> = {}): Entry {
  return {
    id,
    title: `Story ${id}`,
    kind: "page",
    state: "scheduled",
    at,
    expires_at: null,
    late: false,
    channels: [],
    languages: ["en"],
    campaign: null,
    promotional: false,
    author: { id: 1, name: "Mark" },
    version: 1,
    abilities: { move: true },
    ...more,
  };
}

const calendar: Calendar = {
  entries: [entry(1, "2026-11-23T09:00:00Z"), entry(2, "2026-11-25T09:00:00Z")],
  unplanned: [entry(3, null, { state: "in_review" })],
  more_unplanned: false,
  campaigns: [],
};

const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

describe("an entry that moves", () => {
  it("stands in its new place among the others", () => {
    const moved = withMoved(calendar, 1, "2026-11-27T09:00:00Z");
    expect(ids(moved.entries)).toEqual([2, 1]);
    expect(find(moved, 1)?.at).toBe("2026-11-27T09:00:00Z");
  });

  it("comes onto the calendar from what was not planned, and goes back", () => {
    const planned = withMoved(calendar, 3, "2026-11-24T09:00:00Z");
    expect(ids(planned.entries)).toEqual([1, 3, 2]);
    expect(planned.unplanned).toEqual([]);
    expect(ids(withMoved(planned, 3, null).unplanned)).toEqual([3]);
  });

  it("is no longer late", () => {
    const late = { ...calendar, entries: [entry(1, "2026-11-01T09:00:00Z", { late: true })] };
    expect(find(withMoved(late, 1, "2026-11-27T09:00:00Z"), 1)?.late).toBe(false);
  });

  it("changes nothing in a calendar where it is not", () => {
    expect(withMoved(calendar, 9, "2026-11-27T09:00:00Z")).toBe(calendar);
  });
});

it("takes over what the server says of it", () => {
  const fresh = entry(2, "2026-11-25T09:00:00Z", { version: 7 });
  expect(find(withFresh(calendar, fresh), 2)?.version).toBe(7);
});

it.each([
  ["2026-11-25T09:00:00Z", "scheduled", true],
  ["2026-11-20T09:00:00Z", "in_review", false],
  [null, "in_review", true],
  [null, "scheduled", false],
] as const)("a move from %s of what is %s can be taken back: %s", (at, state, expected) => {
  expect(canComeBack({ at, state }, new Date("2026-11-22T09:00:00Z"))).toBe(expected);
});
