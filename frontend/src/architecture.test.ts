import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const SRC = resolve(import.meta.dirname);

function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test.") && !name.startsWith("testing/"))
    .map((name) => name.replaceAll("\\", "/"));
}

/** What a file imports of ours (paths below src) and of others (package names), types left out. */
function importsOf(file: string, { lazy }: { lazy: boolean }) {
  const text = readFileSync(join(SRC, file), "utf8");
  const fixed = [...text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm)];
  const later = lazy ? [...text.matchAll(/import\("([^"]+)"\)/g)] : [];
  return [...fixed, ...later].map((match) => resolveImport(file, match[1] ?? ""));
}

function resolveImport(file: string, target: string): string {
  if (target.startsWith("@/")) return target.slice(2);
  if (target.startsWith(".")) return relative(SRC, resolve(SRC, dirname(file), target));
  return target;
}

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

  function reached(start: string[]): Map<string, string> {
    const files = new Set(sourceFiles());
    const from = new Map<string, string>();
    const queue = [...start];
    for (let file = queue.shift(); file; file = queue.shift()) {
      for (const target of importsOf(file, { lazy: false })) {
        const found = [target, `${target}.ts`, `${target}.tsx`].find((name) => files.has(name)) ?? target;
        if (from.has(found)) continue;
        from.set(found, file);
        if (files.has(found)) queue.push(found);
      }
    }
    return from;
  }

  test("brings no library that only some screens need", () => {
    const found = reached(
      ["main.tsx", "app/routes/stories.tsx"].filter((file) => sourceFiles().includes(file)),
    );
    expect(found.has("app/layout/shell.tsx")).toBe(true);
    const heavy = [...found].filter(([name]) =>
      HEAVY.some((library) => name === library || name.startsWith(`${library}/`)),
    );
    expect(heavy).toEqual([]);
  });
});
