// Fails when a sentence on screen is missing from the catalogues, or has no Dutch translation. Changes nothing.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (locale) => new URL(`../src/locales/${locale}.po`, import.meta.url);
const read = () => ({ en: readFileSync(path("en"), "utf8"), nl: readFileSync(path("nl"), "utf8") });
const withoutHeader = (po) => po.slice(po.indexOf("\n\n"));

const before = read();
execFileSync(fileURLToPath(new URL("../node_modules/.bin/lingui", import.meta.url)), ["extract", "--clean"], {
  stdio: ["ignore", "ignore", "inherit"],
});
const after = read();
for (const locale of ["en", "nl"]) writeFileSync(path(locale), before[locale]);

let failed = false;
for (const locale of ["en", "nl"]) {
  if (withoutHeader(before[locale]) === withoutHeader(after[locale])) continue;
  failed = true;
  console.error(`src/locales/${locale}.po is out of date: run npm run messages`);
}
const open = after.nl
  .split("\n\n")
  .slice(1)
  .filter((entry) => /\nmsgstr ""$/.test(entry.trimEnd()));
for (const entry of open) console.error(`Not translated: ${/msgid (.*)/.exec(entry)?.[1]}`);
process.exitCode = failed || open.length > 0 ? 1 : 0;
