import { resolve } from "node:path";
import type { Plugin } from "vite";
import { FIRST_SCREEN, reached } from "./imports.ts";

const APP = resolve(import.meta.dirname, "../src/styles/app.css").replaceAll("\\", "/");
const EVERYTHING = 'source("../")';

/**
 * In the build, app.css holds the classes of the first screen only; lib/rest.ts brings all.css with everything else.
 * all.css repeats what app.css has, because the order of classes counts and must not depend on which file came first.
 */
export function styles(): Plugin {
  return {
    name: "firsthand-styles",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (id.replaceAll("\\", "/") !== APP) return null;
      if (!code.includes(EVERYTHING)) throw new Error(`app.css no longer says ${EVERYTHING}`);
      const files = [...reached(FIRST_SCREEN).keys()].filter((file) => /\.tsx?$/.test(file));
      const sources = files.map((file) => `@source "../${file}";`).join("\n");
      return { code: `${code.replace(EVERYTHING, "source(none)")}\n${sources}`, map: null };
    },
  };
}
