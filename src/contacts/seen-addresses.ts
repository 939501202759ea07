/**
 * Which row of the file had an address first. A million addresses as text would take 120 MB, as 53-bit hashes 40 MB; two
 * different addresses meet in one hash once in 18,000 files of a million rows, and the row says which row it was taken for.
 */
export class SeenAddresses {
  readonly #rows = new Map<number, number>();

  /** The earlier row with this address, or null and it is remembered. */
  seen(email: string, rowNo: number): number | null {
    const key = hash53(email);
    const earlier = this.#rows.get(key);
    if (earlier !== undefined) return earlier;
    this.#rows.set(key, rowNo);
    return null;
  }
}

/** cyrb53, a public-domain string hash with an even spread. */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
