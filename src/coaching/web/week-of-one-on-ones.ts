import type { MySeries } from "../coaching.contract.ts";

const WEEK = 7 * 86_400_000;

type Dated = Pick<MySeries, "me" | "endedAt" | "next" | "lastState" | "isGapLong">;

export interface Attention {
  key: "now" | "due" | "missed" | "gap";
  tone: "accent" | "amber" | "red";
}

/** What a leader should know before the time itself: it runs, it waits to be closed, or the last ones fell out. */
export function attentionOf({ next, lastState, isGapLong }: Dated, now: number): Attention | null {
  if (next?.beganAt) return { key: "now", tone: "accent" };
  if (next && Date.parse(next.startsAt) <= now) return { key: "due", tone: "amber" };
  if (isGapLong) return { key: "gap", tone: "red" };
  if (lastState === "missed") return { key: "missed", tone: "red" };
  return null;
}

/** Those I lead that come up within a week or did not take place: what waits for me first, then by the hour. */
export function ofThisWeek<Series extends Dated>(series: readonly Series[], now: number): Series[] {
  const startOf = ({ next }: Series) => (next ? Date.parse(next.startsAt) : Number.POSITIVE_INFINITY);
  return series
    .filter((one) => one.me === "manager" && one.endedAt === null)
    .filter((one) => startOf(one) < now + WEEK || attentionOf(one, now) !== null)
    .sort((a, b) => startOf(a) - startOf(b));
}
