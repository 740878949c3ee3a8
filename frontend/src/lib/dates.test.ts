import { i18n } from "@lingui/core";
import { afterEach, describe, expect, test } from "vitest";
import { formatDay, formatLongDay, formatMoment, formatRelative, setTimeZone } from "./dates";
import { addDays, parseDay, toDay } from "./days";

const NOW = new Date("2026-11-22T12:00:00Z");

afterEach(() => setTimeZone(undefined));

describe("dates", () => {
  test("a day survives being parsed and written", () => {
    expect(toDay(parseDay("2026-03-29"))).toBe("2026-03-29");
    expect(toDay(addDays(parseDay("2026-03-29"), -30))).toBe("2026-02-27");
  });

  test("the year is named only when it is another", () => {
    expect(formatDay("2026-11-02", NOW)).toBe("2 Nov");
    expect(formatDay("2025-11-02", NOW)).toBe("2 Nov 2025");
  });

  test("moments follow the profile's zone, days do not", () => {
    setTimeZone("Pacific/Auckland");
    expect(formatMoment("2026-11-22T12:00:00Z")).toBe("23 Nov 2026, 01:00");
    expect(formatLongDay("2026-11-22")).toBe("22 November 2026");
  });

  test("a zone that the browser does not know is passed over", () => {
    setTimeZone("Mars/Olympus");
    expect(formatMoment("2026-11-22T12:00:00Z")).toContain("22 Nov 2026");
  });

  test("distance is told in the largest unit that fits", () => {
    expect(formatRelative("2026-11-19T12:00:00Z", NOW)).toBe("3 days ago");
    expect(formatRelative("2026-11-22T14:00:00Z", NOW)).toBe("in 2 hours");
    expect(formatRelative(NOW, NOW)).toBe("now");
  });

  test("follow the language on screen", () => {
    i18n.loadAndActivate({ locale: "nl", messages: {} });
    expect(formatLongDay("2026-11-22")).toBe("22 november 2026");
  });
});
