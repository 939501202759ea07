/** The rules of one occurrence: pure, so that the browser predicts what the server will say. */

export const oneOnOneStates = ["planned", "held", "partial", "moved", "missed", "cancelled"] as const;
export type OneOnOneState = (typeof oneOnOneStates)[number];
export type OneOnOneFact = OneOnOneState | "begun";

export const whose = ["manager", "report"] as const;
export type Whose = (typeof whose)[number];

/** The share of the planned length that counts as held (DOMAIN §8.4); less is partial. */
const HELD_SHARE = 0.8;
const LONGEST_HOURS = 8;
const MINUTE = 60_000;

export function factOfHolding(
  planned: { minutes: number },
  span: { beganAt: Date; endedAt: Date },
): "held" | "partial" {
  const minutes = (span.endedAt.getTime() - span.beganAt.getTime()) / MINUTE;
  return minutes >= planned.minutes * HELD_SHARE ? "held" : "partial";
}

export function isSpan(span: { beganAt: Date; endedAt: Date }, at: Date): boolean {
  const length = span.endedAt.getTime() - span.beganAt.getTime();
  return length >= MINUTE && length <= LONGEST_HOURS * 60 * MINUTE && span.endedAt <= at;
}
