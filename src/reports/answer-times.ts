/** How one inbound lead stands towards its first human answer. */
export interface Answer {
  readonly state: "answered" | "waiting" | "untouched";
  /** Until the answer, or until now while it waits; null when the lead was closed untouched. */
  readonly minutes: number | null;
}

export interface Arrival {
  readonly openedAt: Date;
  readonly firstTouchAt: Date | null;
  readonly closedAt: Date | null;
}

export type Minutes = (from: Date, until: Date) => number;

export const wallMinutes: Minutes = (from, until) => Math.max(0, (until.getTime() - from.getTime()) / 60_000);

/** A lead nobody answered is still running, never dropped (DOMAIN §2.2); one closed untouched is told apart. */
export function answerOf({ openedAt, firstTouchAt, closedAt }: Arrival, now: Date, minutes: Minutes): Answer {
  if (firstTouchAt) return { state: "answered", minutes: minutes(openedAt, firstTouchAt) };
  if (closedAt) return { state: "untouched", minutes: null };
  return { state: "waiting", minutes: minutes(openedAt, now) };
}

export const buckets = ["5", "15", "60", "240", "1440", "more", "waiting", "untouched"] as const;
export type Bucket = (typeof buckets)[number];

/** The bucket named by its longest minute: up to five minutes, up to fifteen, an hour, four hours, a day. */
export function bucketOf({ state, minutes }: Answer): Bucket {
  if (state !== "answered") return state;
  return buckets.find((bucket) => Number(bucket) >= minutes!) ?? "more";
}

/**
 * The time by which a share of all leads was answered, counting those that wait (Kaplan–Meier: a lead leaves the
 * count at the minute it has waited so far). Null when that share has not been answered yet: to drop the waiting
 * ones would flatter exactly the floor that answers nobody.
 */
export function answeredWithin(answers: readonly Answer[], share: number): number | null {
  const running = answers
    .filter((answer) => answer.minutes !== null)
    .sort((a, b) => a.minutes! - b.minutes! || (a.state === "answered" ? -1 : 1));
  let waiting = 1;
  for (const [index, { state, minutes }] of running.entries()) {
    if (state !== "answered") continue;
    waiting *= 1 - 1 / (running.length - index);
    // Products of fractions miss a round share by a few units of the last place.
    if (waiting <= 1 - share + 1e-9) return minutes;
  }
  return null;
}
