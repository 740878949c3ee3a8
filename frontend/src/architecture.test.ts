import { describe, expect, test } from "vitest";
import { FIRST_SCREEN, importsOf, reached, sourceFiles } from "../scripts/imports";

function zoneOf(path: string): string {
  const [zone = "", name = ""] = path.split("/");
  return zone === "features" ? `features/${name}` : zone;
}

const SHARED = new Set(["components", "lib", "api"]);

function forbidden(from: string, to: string): boolean {
  const [source, target] = [zoneOf(from), zoneOf(to)];
  if (SHARED.has(source)) return target === "app" || target.startsWith("features/");
  if (source.startsWith("features/"))
    return target === "app" || (target.startsWith("features/") && target !== source);
  return false;
}

describe("the direction of imports", () => {
  test("is components, lib and api → features → app, and no feature knows another", () => {
    const wrong = sourceFiles().flatMap((file) =>
      importsOf(file, { lazy: true })
        .filter((target) => forbidden(file, target))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("is understood by this test", () => {
    expect(forbidden("features/stories/api.ts", "features/sharing/api")).toBe(true);
    expect(forbidden("lib/dates.ts", "features/stories/api")).toBe(true);
    expect(forbidden("components/ui/card.tsx", "app/routes")).toBe(true);
    expect(forbidden("app/routes/story.tsx", "features/sharing/share-dialog")).toBe(false);
    expect(importsOf("app/routes.tsx", { lazy: true })).toContain("app/routes/profile");
  });
});

describe("the first download", () => {
  const HEAVY = ["@base-ui/react", "react-hook-form", "valibot", "d3-shape", "uqr"];

  test("brings no library that only some screens need", () => {
    const found = reached(FIRST_SCREEN);
    expect(found.has("app/layout/shell.tsx")).toBe(true);
    const heavy = [...found].filter(([name]) =>
      HEAVY.some((library) => name === library || name.startsWith(`${library}/`)),
    );
    expect(heavy).toEqual([]);
  });
});
