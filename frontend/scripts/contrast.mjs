// Holds tokens.css to WCAG: every pair that the parts use, in both themes.
import { readFileSync } from "node:fs";

const css = readFileSync(new URL("../src/styles/tokens.css", import.meta.url), "utf8");
const TEXT = 4.5;
const CONTROL = 3;

const PAIRS = [
  ...["bg", "surface", "raised"].flatMap((ground) => [
    ["fg", ground, TEXT],
    ["muted", ground, TEXT],
    ["brand-ink", ground, TEXT],
    ["bad", ground, TEXT],
    ["warn", ground, TEXT],
    ["ok", ground, TEXT],
  ]),
  ["brand-fg", "brand", TEXT],
  ["brand-fg", "brand-hover", TEXT],
  ["bad-fg", "bad", TEXT],
  ["bad-fg", "bad-hover", TEXT],
  ["brand-ink", "brand-soft", TEXT],
  ["ok", "ok-soft", TEXT],
  ["warn", "warn-soft", TEXT],
  ["bad", "bad-soft", TEXT],
  ...["brand-soft", "ok-soft", "warn-soft", "bad-soft"].map((ground) => ["fg", ground, TEXT]),
  ["control", "surface", CONTROL],
  ["control", "bg", CONTROL],
  ["brand", "surface", CONTROL],
  ["brand", "bg", CONTROL],
  ...["chart-1", "chart-2", "chart-3"].map((line) => [line, "surface", CONTROL]),
];

function tokens(block) {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const [light, dark] = css.split('[data-theme="dark"]').map(tokens);
let failed = false;
for (const [theme, colours] of [
  ["light", light],
  ["dark", dark],
]) {
  let lowest = Number.POSITIVE_INFINITY;
  for (const [front, ground, need] of PAIRS) {
    const ratio = contrast(colours[front], colours[ground]);
    if (need === TEXT) lowest = Math.min(lowest, ratio);
    if (ratio >= need) continue;
    failed = true;
    console.error(`${theme}: ${front} on ${ground} is ${ratio.toFixed(2)}, needs ${need}`);
  }
  console.log(`${theme}: lowest text contrast ${lowest.toFixed(2)}`);
}
process.exitCode = failed ? 1 : 0;
