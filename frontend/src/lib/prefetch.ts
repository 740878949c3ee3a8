type Load = () => Promise<unknown>;

let find: (path: string) => Load | undefined = () => undefined;

/** The router tells links below it how to fetch a screen's code; links know no screens. */
export function registerPrefetch(lookup: (path: string) => Load | undefined): void {
  find = lookup;
}

export function prefetch(href: string): void {
  const path = href.split(/[?#]/)[0] ?? href;
  find(path)?.().catch(() => undefined); // A failed guess is retried by the real navigation.
}
