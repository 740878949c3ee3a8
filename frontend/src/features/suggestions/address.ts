const ADDRESS = /https?:\/\/[^\s<>"“”]+/i;

/** The first address in a text, without the full stop behind it. */
export function addressIn(text: string): string | null {
  return text.match(ADDRESS)?.[0].replace(/[.,;:!?)\]}'’»]+$/, "") ?? null;
}

/** The same, once something stands behind it: until then it is still being typed. */
export function finishedAddressIn(text: string): string | null {
  const found = addressIn(text);
  return found !== null && /\s/.test(text.slice(text.indexOf(found))) ? found : null;
}
