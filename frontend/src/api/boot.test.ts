import { describe, expect, test } from "vitest";
import { readBoot } from "./boot";

describe("readBoot", () => {
  test("takes what Django wrote and fills what it left out", () => {
    const boot = readBoot('{"me": null, "config": {"organisation": "Acme", "demo": true}}');
    expect(boot.config).toMatchObject({ organisation: "Acme", demo: true, signup_open: false });
    expect(boot.outstanding).toEqual([]);
  });

  test("is nobody at all without a block", () => {
    expect(readBoot(undefined).me).toBeNull();
    expect(readBoot("  ").me).toBeNull();
  });
});
