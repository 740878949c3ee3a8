import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** What the first visit to the feed downloads: everything that these reach without a lazy import. */
export const FIRST_SCREEN = ["main.tsx", "app/routes/stories.tsx"];

const SRC = resolve(import.meta.dirname, "../src");

export function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test.") && !name.startsWith("testing/"));
}

/** What a file imports, as paths below src or package names; imports of types are left out. */
export function importsOf(file: string, { lazy }: { lazy: boolean }): string[] {
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

/** Files and packages that `start` needs at once, each with the file that asked for it first. */
export function reached(start: readonly string[]): Map<string, string> {
  const files = new Set(sourceFiles());
  const queue = start.filter((file) => files.has(file));
  const askedBy = new Map(queue.map((file) => [file, file]));
  for (let file = queue.shift(); file; file = queue.shift()) {
    for (const target of importsOf(file, { lazy: false })) {
      const found = [target, `${target}.ts`, `${target}.tsx`].find((name) => files.has(name)) ?? target;
      if (askedBy.has(found)) continue;
      askedBy.set(found, file);
      if (files.has(found)) queue.push(found);
    }
  }
  return askedBy;
}
