import { resolve } from "node:path";
import { FIRST_SCREEN, reached } from "./imports.ts";

const SRC = resolve(import.meta.dirname, "../src");
const LIBRARIES = /node_modules\/(react|react-dom|scheduler|wouter|regexparam|@tanstack|@lingui|clsx)\//;
const first = new Set(
  [...reached(FIRST_SCREEN).keys()]
    // The entry stays apart, because the style sheet goes where its import is, and Django looks there.
    .filter((file) => /\.tsx?$/.test(file) && file !== "main.tsx")
    .map((file) => resolve(SRC, file)),
);

const isFeed = (id: string) => first.has(id) && /\/src\/(app\/routes|features)\//.test(id);

const MARKS =
  /\/components\/channel-icon\.tsx$|\/lucide-react\/dist\/esm\/icons\/(copy|external-link|link|lock|mail|message-circle|share)\.m?js$/;
const FIELDS = /\/components\/ui\/(field|field-context|char-counter|textarea|form-errors)\.tsx?$/;

/** Two chunks for all that the first screen needs, because many small ones compress and travel worse. */
export const chunkGroups = [
  {
    name: "core",
    test: (id: string) => id.startsWith("\0rolldown") || LIBRARIES.test(id) || (first.has(id) && !isFeed(id)),
  },
  { name: "feed", test: isFeed },
  // What the share dialog has in common with other screens, in two pieces instead of eleven.
  { name: "marks", test: MARKS },
  { name: "fields", test: FIELDS },
];
