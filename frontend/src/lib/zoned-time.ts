/** "2026-11-22T14:05" for a moment, as `<input type="datetime-local">` writes it, in the given zone. */
export function toZoned(moment: string, zone: string): string {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(moment));
  return parts.replace(" ", "T");
}

/** The moment at which clocks in that zone show this; null for what is no date yet. */
export function fromZoned(shown: string, zone: string): string | null {
  const asUtc = Date.parse(`${shown}Z`);
  if (Number.isNaN(asUtc)) return null;
  // Twice: the first guess may lie on the other side of a change of the clocks.
  const first = asUtc - offset(asUtc, zone);
  return new Date(asUtc - offset(first, zone)).toISOString();
}

function offset(moment: number, zone: string): number {
  return (
    Date.parse(`${toZoned(new Date(moment).toISOString(), zone)}Z`) - Math.floor(moment / 60_000) * 60_000
  );
}
