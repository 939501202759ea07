import { expect, it } from "vitest";
import { attentionOf, ofThisWeek } from "./week-of-one-on-ones.ts";

const NOW = Date.parse("2026-03-02T10:00:00Z");
const at = (days: number) => new Date(NOW + days * 86_400_000).toISOString();
type Dated = Parameters<typeof attentionOf>[0];
const planned = (days: number, beganAt: string | null = null) =>
  ({ startsAt: at(days), beganAt }) as Dated["next"];
const series = (over: Partial<Dated>): Dated => ({
  me: "manager",
  endedAt: null,
  next: planned(1),
  lastState: "held",
  isGapLong: false,
  ...over,
});

it("says of each what a leader has to know, the nearest thing first", () => {
  const keyOf = (over: Partial<Dated>) => attentionOf(series(over), NOW)?.key ?? null;
  expect(keyOf({})).toBe(null);
  expect(keyOf({ lastState: null })).toBe(null);
  expect(keyOf({ lastState: "missed" })).toBe("missed");
  expect(keyOf({ lastState: "missed", isGapLong: true })).toBe("gap");
  expect(keyOf({ isGapLong: true, next: planned(-0.1) })).toBe("due");
  expect(keyOf({ isGapLong: true, next: planned(-0.1, at(-0.1)) })).toBe("now");
  expect(keyOf({ next: null, lastState: "missed" })).toBe("missed");
});

it("keeps those I lead of the coming week, and later ones only when the last fell out", () => {
  const mine = { soon: series({ next: planned(3) }), today: series({ next: planned(0.2) }) };
  const later = series({ next: planned(9) });
  const fellOut = series({ next: planned(9), lastState: "missed" });
  const led = series({ me: "report" });
  const ended = series({ endedAt: at(-1), next: null, lastState: "missed" });
  expect(ofThisWeek([later, fellOut, mine.soon, led, ended, mine.today], NOW)).toEqual([
    mine.today,
    mine.soon,
    fellOut,
  ]);
});
