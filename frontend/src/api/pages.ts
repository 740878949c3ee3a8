export interface Page<Row> {
  next: string | null;
  previous: string | null;
  results: Row[];
}

/** The cursor inside the address of the next page, for `getNextPageParam`. */
export function cursorOf(next: string | null | undefined): string | undefined {
  return next ? (new URL(next, location.origin).searchParams.get("cursor") ?? undefined) : undefined;
}
