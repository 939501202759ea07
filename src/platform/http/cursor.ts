/** An opaque place in a keyset-paged list: the sort values of the last row. */
export function writeCursor(values: readonly (string | number | boolean | Date | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** Null for a cursor nobody wrote; the list then starts at the top. */
export function readCursor<Values extends readonly unknown[]>(cursor: string | undefined): Values | null {
  if (!cursor) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(values) ? (values as unknown as Values) : null;
  } catch {
    return null;
  }
}
