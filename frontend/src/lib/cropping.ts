export interface Focus {
  x: number;
  y: number;
}

/**
 * Where `object-position` must stand so that a box of this ratio shows the part that the server will cut: the focal
 * point as central as the edges allow. CSS alone would put the point at the same share of box and picture.
 */
export function cropPosition(picture: number, box: number, focus: Focus): string {
  const across = placed(Math.min(1, box / picture), focus.x);
  const down = placed(Math.min(1, picture / box), focus.y);
  return `${across}% ${down}%`;
}

/** `seen`: which share of the length is in sight. */
function placed(seen: number, focus: number): number {
  if (seen >= 1) return 50;
  const start = Math.min(Math.max(focus - seen / 2, 0), 1 - seen);
  return Math.round((start / (1 - seen)) * 1000) / 10;
}
