// Writes Dutch into src/locales/nl.po: node scripts/translate.mjs file.json, with {"English sentence": "Nederlandse zin"}.
// For many sentences at once; a single one is as easily typed into the catalogue.
import { readFileSync, writeFileSync } from "node:fs";

const po = new URL("../src/locales/nl.po", import.meta.url);
const words = JSON.parse(readFileSync(process.argv[2], "utf8"));
const used = new Set();
const entries = readFileSync(po, "utf8")
  .split("\n\n")
  .map((entry) => {
    const source = /^msgid ("(?:.*)"(?:\n".*")*)/m.exec(entry)?.[1];
    if (!source) return entry;
    const english = source
      .split("\n")
      .map((line) => JSON.parse(line))
      .join("");
    const dutch = words[english];
    if (!english || dutch === undefined) return entry;
    used.add(english);
    return entry.replace(/^msgstr "[\s\S]*$/m, () => `msgstr ${JSON.stringify(dutch)}`);
  });
writeFileSync(po, `${entries.join("\n\n").trimEnd()}\n`);
for (const english of Object.keys(words))
  if (!used.has(english)) console.error(`Not in the catalogue: ${english}`);
