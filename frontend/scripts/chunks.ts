import { resolve } from "node:path";
import { FIRST_SCREEN, reached } from "./imports.ts";

const SRC = resolve(import.meta.dirname, "../src");
const LIBRARIES =
  /node_modules\/(react|react-dom|scheduler|wouter|regexparam|@tanstack|@lingui|openapi-fetch|clsx)\//;
const first = new Set(
  [...reached(FIRST_SCREEN).keys()]
    // The entry stays apart, because the style sheet goes where its import is, and Django looks there.
    .filter((file) => /\.tsx?$/.test(file) && file !== "main.tsx")
    .map((file) => resolve(SRC, file)),
);

const isFeed = (id: string) => first.has(id) && /\/src\/(app\/routes|features)\//.test(id);

/** Two chunks for all that the first screen needs, because many small ones compress and travel worse. */
export const chunkGroups = [
  {
    name: "core",
    test: (id: string) => id.startsWith("\0rolldown") || LIBRARIES.test(id) || (first.has(id) && !isFeed(id)),
  },
  { name: "feed", test: isFeed },
];
