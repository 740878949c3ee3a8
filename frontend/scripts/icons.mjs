// Draws the mark as the files in public/: SVG for tabs, PNG for home screens. The shape is the one in app/layout/logo.tsx.
import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

const BRAND = [0x40, 0x4d, 0xd8];
const WHITE = [255, 255, 255];
// On a field of 32: fingers that are bars, a palm that is a speech bubble with its tail.
const STROKES = [
  { from: [10.3, 19], to: [10.3, 11.4], width: 3 },
  { from: [14.3, 19], to: [14.3, 7.4], width: 3 },
  { from: [18.3, 19], to: [18.3, 9.2], width: 3 },
  { from: [22.3, 19], to: [22.3, 13], width: 3 },
  { from: [12.8, 18.9], to: [19.8, 18.9], width: 8 },
  { from: [10.3, 19], to: [10.3, 24.4], width: 3 },
  { from: [10.3, 24.4], to: [15, 20.6], width: 3 },
];

function svg() {
  const lines = STROKES.map(
    ({ from, to, width }) => `<path d="M${from.join(" ")}L${to.join(" ")}" stroke-width="${width}"/>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>Firsthand</title><rect width="32" height="32" rx="9" fill="#404dd8"/>` +
    `<g stroke="#fff" stroke-linecap="round" fill="none">${lines.join("")}</g></svg>\n`
  );
}

function distanceToLine([x, y], { from: [ax, ay], to: [bx, by], width }) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy) - width / 2;
}

function distanceToBox([x, y], radius) {
  const [qx, qy] = [Math.abs(x - 16) - 16 + radius, Math.abs(y - 16) - 16 + radius];
  return Math.hypot(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0) - radius;
}

/** `zoom` below 1 leaves the safe border that maskable icons need; `radius` 0 fills the square. */
function pixels(size, { zoom, radius }) {
  const unit = 32 / size;
  const cover = (distance) => Math.max(0, Math.min(1, 0.5 - distance / unit));
  const rows = [];
  for (let row = 0; row < size; row++) {
    const line = Buffer.alloc(1 + size * 4);
    for (let column = 0; column < size; column++) {
      const place = [(column + 0.5) * unit, (row + 0.5) * unit];
      const inner = place.map((part) => (part - 16) / zoom + 16);
      const hand = cover(Math.min(...STROKES.map((stroke) => distanceToLine(inner, stroke))) * zoom);
      const colour = BRAND.map((part, index) => Math.round(part + (WHITE[index] - part) * hand));
      const alpha = Math.round(255 * (radius ? cover(distanceToBox(place, radius)) : 1));
      line.set([...colour, alpha], 1 + column * 4);
    }
    rows.push(line);
  }
  return Buffer.concat(rows);
}

function chunk(type, body) {
  const head = Buffer.from(type, "latin1");
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(Buffer.concat([head, body])));
  return Buffer.concat([length, head, body, check]);
}

function png(size, look) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // Eight bits, red green blue alpha.
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = deflateSync(pixels(size, look), { level: 9 });
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", body),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const write = (name, content) => writeFileSync(new URL(`../public/${name}`, import.meta.url), content);
write("favicon.svg", svg());
write("icon-180.png", png(180, { zoom: 0.9, radius: 0 }));
write("icon-192.png", png(192, { zoom: 1, radius: 9 }));
write("icon-512.png", png(512, { zoom: 1, radius: 9 }));
write("icon-maskable-512.png", png(512, { zoom: 0.74, radius: 0 }));
