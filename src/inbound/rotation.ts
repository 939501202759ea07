/** A rep's place in the rotation: turns taken, and when the last one was. */
export interface Place {
  memberId: string;
  level: number;
  lastAt: Date | null;
}

/**
 * Whose turn it is: the lowest level, then who waited longest, then the id so that a replay gives the same answer.
 * Strict rotation by level (DOMAIN §3.6); levels below the floor count as the floor.
 */
export function nextInTurn(places: readonly Place[]): Place | null {
  const floor = levelFloor(places);
  const level = (place: Place) => Math.max(place.level, floor);
  return (
    [...places].sort(
      (a, b) =>
        level(a) - level(b) ||
        (a.lastAt?.getTime() ?? 0) - (b.lastAt?.getTime() ?? 0) ||
        (a.memberId < b.memberId ? -1 : 1),
    )[0] ?? null
  );
}

/** A newcomer starts in the middle of those who are there, not at zero: no flood on the first morning. */
export function startingLevel(levels: readonly number[]): number {
  const sorted = [...levels].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * The least level that counts: whoever fell behind while off shift comes back one turn behind the middle, so that
 * a holiday is not followed by a week of everything.
 */
export function levelFloor(places: readonly Place[]): number {
  return startingLevel(places.map((place) => place.level)) - 1;
}
