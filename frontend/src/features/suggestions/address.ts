const ADDRESS = /https?:\/\/[^\s<>"“”]+/i;

/** The first address in a text, without the full stop behind it. */
export function addressIn(text: string): string | null {
  return text.match(ADDRESS)?.[0].replace(/[.,;:!?)\]}'’»]+$/, "") ?? null;
}
