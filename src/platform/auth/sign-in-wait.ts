/** Wrong tries under one key (a login, an address), and when the last one was. */
export interface Tries {
  failures: number;
  failedAt: Date;
}

const FORGOTTEN_AFTER = 3_600_000;
const LONGEST_WAIT = 900_000;
const FIRST_WAIT = 5_000;

/**
 * Milliseconds until the next try is looked at: none for the first `free` failures, then 5 s, doubling to 15 min.
 * An hour without a try forgets them. At the cap a login meets about 100 guesses a day.
 */
export function waitLeft(tries: Tries | null, free: number, at: Date): number {
  if (!tries || isForgotten(tries, at) || tries.failures < free) return 0;
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries.failures - free));
  return Math.max(0, tries.failedAt.getTime() + wait - at.getTime());
}

export function isForgotten(tries: Tries, at: Date): boolean {
  return at.getTime() - tries.failedAt.getTime() > FORGOTTEN_AFTER;
}
