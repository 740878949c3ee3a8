import { resolve } from "node:path";
import type { Plugin } from "vite";

const ICON = /lucide-react\/dist\/esm\/icons\/[\w-]+\.mjs$/;
/** Tailwind's stand-in for @property, which every browser that runs our JavaScript has had since 2024. */
const OLD_BROWSERS = /@layer properties\{@supports[^{]*\{(?:[^{}]*\{[^{}]*\})+\}\}/;
const OUR_ICON = resolve(import.meta.dirname, "../src/lib/create-icon.ts");

/**
 * Vite's helper around lazy imports, reduced to style sheets: Django's page preloads the first chunks and links fetch the
 * next screen, so there is nothing else to preload.
 */
const PRELOAD = `
const loaded = {};
const load = (file) => loaded[file] ??= new Promise((resolve) => {
  const href = "/static/" + file;
  if (document.querySelector('link[href="' + href + '"]')) return resolve();
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href, onload: resolve, onerror: resolve });
  document.head.append(link);
});
export const __vitePreload = (module, files = []) =>
  Promise.all(files.filter((file) => file.endsWith(".css")).map(load)).then(module);
`;

/** Takes out of the first download what this product does not use; docs/decisions/0021 has the sizes. */
export function slim(): Plugin {
  return {
    name: "firsthand-slim",
    apply: "build",
    enforce: "pre",
    resolveId(source, importer) {
      // lucide's own maker of icons knows contexts, aliases and dynamic names; ours knows size and stroke.
      return source.endsWith("/createLucideIcon.mjs") && importer && ICON.test(importer) ? OUR_ICON : null;
    },
    load(id) {
      return id === "\0vite/preload-helper.js" ? PRELOAD : null;
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const asset of Object.values(bundle)) {
          if (asset.type !== "asset" || !asset.fileName.endsWith(".css")) continue;
          asset.source = String(asset.source).replace(OLD_BROWSERS, "");
        }
      },
    },
    transform(code, id) {
      // Keys that nobody compares: the parts of an icon never change places.
      return ICON.test(id) ? { code: code.replaceAll(/, key: "\w+"/g, ""), map: null } : null;
    },
  };
}
