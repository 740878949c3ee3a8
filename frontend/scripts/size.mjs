// Holds the built product (frontend/dist, or the folder given) to its budgets: gzipped bytes of a first visit.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const dist = process.argv[2] ?? fileURLToPath(new URL("../dist/", import.meta.url));
const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));

const ENTRY = "src/main.tsx";
const WORDS = "src/locales/nl.first"; // The longer of the two languages.
const ROUTE = (name) => `src/app/routes/${name}.tsx`;

const FIRST = { name: "first download: feed", keys: [ENTRY, WORDS, ROUTE("stories")], js: 105, css: 12 };
// Opened on the feed or on a story, so what the feed brought is there already.
const SHARE_DIALOG = { name: "share dialog", keys: ["src/features/sharing/share-dialog.tsx"], js: 35 };
const BESIDES_ENTRY = [
  ...["story", "guidelines", "guideline", "impact", "profile", "security"].map((name) => ({
    name: `employee: ${name}`,
    keys: [ROUTE(name)],
    js: 35,
  })),
  { name: "insights", keys: [ROUTE("insights")], js: 40 },
  ...["story-editor", "guideline-editor"].map((name) => ({
    name: `editor: ${name}`,
    keys: [ROUTE(name)],
    js: 170,
  })),
  {
    name: "editor: calendar",
    keys: [ROUTE("calendar"), "src/features/calendar/grid.tsx", "src/features/calendar/entry-popover.tsx"],
    js: 170,
  },
];

/** Everything that these chunks need before they can run. */
function closure(keys, found = new Set()) {
  for (const key of keys) {
    if (found.has(key)) continue;
    if (!manifest[key]) throw new Error(`${key} is not in the build`);
    found.add(key);
    closure(manifest[key].imports ?? [], found);
  }
  return found;
}

const gzipped = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000;
const sum = (numbers) => [...numbers].reduce((total, number) => total + number, 0);
const jsOf = (keys) => sum([...keys].map((key) => gzipped(manifest[key].file)));
const cssOf = (keys) => {
  const files = new Set([...keys].flatMap((key) => manifest[key].css ?? []));
  if (files.size === 0) throw new Error("no style sheet at the entry, where the page shell looks for it");
  return sum([...files].map(gzipped));
};

let failed = false;
function report(name, what, size, limit) {
  const over = size > limit;
  failed ||= over;
  console.log(
    `${over ? "OVER " : "ok   "} ${name.padEnd(26)} ${what.padEnd(4)} ${size.toFixed(1).padStart(6)} of ${limit} kB`,
  );
}

function measure({ name, keys, js, css }, already = new Set()) {
  try {
    const added = new Set([...closure(keys)].filter((key) => !already.has(key)));
    report(name, "JS", jsOf(added), js);
    if (css) report(name, "CSS", cssOf(added), css);
  } catch (error) {
    failed = true;
    console.log(`MISS  ${name.padEnd(26)} ${error.message}`);
  }
}

measure(FIRST);
const entry = closure([ENTRY]);
for (const budget of BESIDES_ENTRY) measure(budget, entry);
measure(SHARE_DIALOG, closure(FIRST.keys));
process.exitCode = failed ? 1 : 0;
