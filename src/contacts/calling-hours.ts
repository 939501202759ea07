/** On the clock of whoever is called, in every place they may be (47 CFR 64.1200(c)(1); 16 CFR 310.4(c); DOMAIN §6.6). */
export const CALLS_FROM_HOUR = 8;
export const CALLS_UNTIL_HOUR = 21;

const TICK = 15 * 60_000;
const LOOKED_AHEAD = (3 * 86_400_000) / TICK;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Whether a telephone may ring now: it must be a decent hour in all these zones. Where none is known it never is. */
export function mayRing(zones: readonly string[], at: Date): boolean {
  return zones.length > 0 && zones.every((zone) => isDecent(zone, at));
}

/** The first quarter of an hour from `at` on when it may ring; clocks all over the world stand on quarters. */
export function nextRing(zones: readonly string[], at: Date): Date | null {
  if (mayRing(zones, at)) return at;
  const first = (Math.floor(at.getTime() / TICK) + 1) * TICK;
  for (let ahead = 0; ahead < LOOKED_AHEAD; ahead++) {
    const then = new Date(first + ahead * TICK);
    if (mayRing(zones, then)) return then;
  }
  return null;
}

/**
 * The zones that a call to a person must suit. Their own zone goes before what the number says, but where the number
 * belongs to other zones it is not known where it rings, and all of them count.
 */
export function zonesToSuit(own: string | null, ofNumber: readonly string[]): readonly string[] {
  if (!own) return ofNumber;
  return ofNumber.length === 0 || ofNumber.includes(own) ? [own] : [own, ...ofNumber];
}

function isDecent(zone: string, at: Date): boolean {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" });
    clocks.set(zone, clock);
  }
  const hour = Number(clock.format(at));
  return hour >= CALLS_FROM_HOUR && hour < CALLS_UNTIL_HOUR;
}
