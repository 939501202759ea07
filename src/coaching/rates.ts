import { type Cadence, daysOf, weekOf } from "./cadence.ts";
import type { OneOnOneState } from "./one-on-one.ts";

/** One occurrence as a leader may see it: when and whether, never what. */
export interface Occurrence {
  id: string;
  startsAt: Date;
  state: OneOnOneState;
  followsId: string | null;
  isDocumented: boolean;
}

export interface Rates {
  due: number;
  held: number;
  partial: number;
  missed: number;
  documented: number;
  /** Moved twice or more without one held in between: said aloud before it becomes a habit. */
  isMovedAgain: boolean;
}

/** Whether one counts as due, and as what. A move inside the same week is no miss; its successor is counted. */
export function countOf(
  it: Occurrence,
  next: Occurrence | undefined,
  { zone, at }: { zone: string; at: Date },
): "held" | "partial" | "missed" | null {
  if (it.state === "held" || it.state === "partial" || it.state === "missed") return it.state;
  if (it.state !== "moved" || !next || it.startsAt > at) return null;
  return weekOf(zone, next.startsAt) === weekOf(zone, it.startsAt) ? null : "missed";
}

export function ratesOf(occurrences: readonly Occurrence[], where: { zone: string; at: Date }): Rates {
  const nextOf = new Map(occurrences.map((it) => [it.followsId, it]));
  const counted = occurrences.map((it) => ({ it, as: countOf(it, nextOf.get(it.id), where) }));
  const number = (as: string) => counted.filter((one) => one.as === as).length;
  return {
    due: counted.filter((one) => one.as !== null).length,
    held: number("held"),
    partial: number("partial"),
    missed: number("missed"),
    documented: occurrences.filter((it) => it.isDocumented).length,
    isMovedAgain: occurrences.some((it) => it.state === "planned" && movesBefore(it, occurrences) >= 2),
  };
}

const DAY = 86_400_000;

/** Twice the agreed cadence without one: red (DOMAIN §8.4). `since` is the last held, or the beginning. */
export function isGapLong(cadence: Cadence, since: Date, at: Date): boolean {
  return at.getTime() - since.getTime() > 2 * daysOf[cadence] * DAY;
}

function movesBefore(it: Occurrence, occurrences: readonly Occurrence[]): number {
  const before = occurrences.find((other) => other.id === it.followsId);
  return before?.state === "moved" ? 1 + movesBefore(before, occurrences) : 0;
}
