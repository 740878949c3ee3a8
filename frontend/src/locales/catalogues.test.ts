import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

interface Entry {
  id: string;
  text: string;
}

function read(locale: string): Entry[] {
  const po = readFileSync(join(import.meta.dirname, `${locale}.po`), "utf8");
  const unquote = (lines: string) =>
    [...lines.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => part).join("");
  return po
    .split("\n\n")
    .slice(1)
    .map((entry) => /^msgid ([\s\S]*)\nmsgstr ([\s\S]*)$/m.exec(entry))
    .filter((match) => match !== null)
    .map(([, id = "", text = ""]) => ({ id: unquote(id), text: unquote(text) }));
}

/** Names in braces and numbered tags, which must be the same in every language; a plural's branches are no names. */
function holes(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)(?=[,}])|<(\d+)/g)].map(([hole]) => hole))].sort();
}

describe("the Dutch catalogue", () => {
  const english = read("en");
  const dutch = read("nl");

  test("has every sentence, translated", () => {
    expect(english.length).toBeGreaterThan(100);
    expect(dutch.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
    expect(dutch.filter(({ text }) => text === "").map(({ id }) => id)).toEqual([]);
  });

  test("keeps the placeholders of every sentence", () => {
    const broken = dutch.filter(({ id, text }) => holes(id).join() !== holes(text).join());
    expect(broken).toEqual([]);
  });

  test("leaves no placeholder without a name", () => {
    expect(english.filter(({ id }) => /\{\d+[,}]/.test(id)).map(({ id }) => id)).toEqual([]);
  });
});
