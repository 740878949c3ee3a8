import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createCompiledCatalog } from "@lingui/cli/api";
import { formatter } from "@lingui/format-po";
import type { Plugin } from "vite";
import { FIRST_SCREEN, reached } from "./imports.ts";

const LOCALES = resolve(import.meta.dirname, "../src/locales");
const MODULE = /\/(en|nl)\.(first|rest)$/;

/**
 * Serves each catalogue in two halves: "first" holds the sentences of the feed's first download, "rest" all others.
 * Translators keep one file per language; visitors do not download the editors' words before they see a story.
 */
export function words(): Plugin {
  return {
    name: "firsthand-words",
    enforce: "pre",
    resolveId(source, importer) {
      if (!MODULE.test(source) || !importer) return null;
      return resolve(LOCALES, source.slice(source.lastIndexOf("/") + 1));
    },
    async load(id) {
      const [, locale, half] = MODULE.exec(id.replaceAll("\\", "/")) ?? [];
      if (!locale || !half) return null;
      const po = resolve(LOCALES, `${locale}.po`);
      this.addWatchFile(po);
      return compileHalf(await readFile(po, "utf8"), locale, half === "first");
    },
  };
}

async function compileHalf(po: string, locale: string, first: boolean): Promise<string> {
  const needed = reached(FIRST_SCREEN);
  const catalogue = await formatter().parse(po, { locale, sourceLocale: "en", filename: `${locale}.po` });
  const chosen = Object.entries(catalogue).filter(([, message]) => {
    const files = (message.origin ?? []).map(([file]) => file.replace(/^src\//, ""));
    return files.some((file) => needed.has(file)) === first;
  });
  const texts = chosen.map(([id, message]) => [id, message.translation || message.message || id]);
  const { source, errors } = createCompiledCatalog(locale, Object.fromEntries(texts), { namespace: "es" });
  if (errors.length > 0)
    throw new Error(`${locale}.po: ${errors.map(({ source, error }) => `${source}: ${error}`)}`);
  return source;
}
