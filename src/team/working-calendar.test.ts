import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayIn } from "../platform/calendar.ts";
import {
  businessMinutesBetween,
  dueAfter,
  isWorkingAt,
  usualWeek,
  type WorkingCalendar,
} from "./working-calendar.ts";

const berlin: WorkingCalendar = { zone: "Europe/Berlin", week: usualWeek, off: [] };
const at = (text: string) => new Date(text);

describe("working time", () => {
  it("runs on Monday morning what was started on Friday evening", () => {
    expect(dueAfter(berlin, at("2026-03-06T16:20:00Z"), 30)).toEqual(at("2026-03-09T08:20:00Z"));
  });

  it("is due at closing time, not at the next opening, when the minutes just fit", () => {
    expect(dueAfter(berlin, at("2026-03-06T16:00:00Z"), 30)).toEqual(at("2026-03-06T16:30:00Z"));
  });

  it("names the next working instant when nothing is left to wait", () => {
    expect(dueAfter(berlin, at("2026-03-07T12:00:00Z"), 0)).toEqual(at("2026-03-09T08:00:00Z"));
    expect(dueAfter(berlin, at("2026-03-06T16:30:00Z"), 0)).toEqual(at("2026-03-09T08:00:00Z"));
    expect(dueAfter(berlin, at("2026-03-06T10:00:00Z"), 0)).toEqual(at("2026-03-06T10:00:00Z"));
  });

  it("leaves out holidays and leave", () => {
    const away = { ...berlin, off: ["2026-03-09", "2026-03-10"] };
    expect(dueAfter(away, at("2026-03-06T16:20:00Z"), 30)).toEqual(at("2026-03-11T08:20:00Z"));
    expect(isWorkingAt(away, at("2026-03-09T10:00:00Z"))).toBe(false);
    expect(isWorkingAt(away, at("2026-03-11T10:00:00Z"))).toBe(true);
  });

  it("counts the night of a clock change in real minutes", () => {
    const nights: WorkingCalendar = { zone: "Europe/Berlin", week: { 7: [["00:00", "24:00"]] }, off: [] };
    const day = (on: string) =>
      businessMinutesBetween(nights, at(`${on}T00:00:00Z`), at(`${addDays(on, 3)}T00:00:00Z`));
    expect(day("2026-03-28")).toBe(23 * 60);
    expect(day("2026-10-24")).toBe(25 * 60);
    expect(day("2026-03-07")).toBe(24 * 60);
  });

  it("moves an opening that the spring change skips on by the length of the gap", () => {
    const early: WorkingCalendar = { zone: "Europe/Berlin", week: { 7: [["02:30", "05:00"]] }, off: [] };
    expect(dueAfter(early, at("2026-03-29T00:00:00Z"), 0)).toEqual(at("2026-03-29T01:30:00Z"));
  });

  it("is nothing backwards, and never ends a clock in a calendar without hours", () => {
    expect(businessMinutesBetween(berlin, at("2026-03-06T12:00:00Z"), at("2026-03-06T10:00:00Z"))).toBe(0);
    expect(() => dueAfter({ ...berlin, week: {} }, at("2026-03-06T12:00:00Z"), 1)).toThrow(/no hours/);
  });
});

const zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"];
const clock = fc
  .integer({ min: 0, max: 95 })
  .map((q) => `${`${q >> 2}`.padStart(2, "0")}:${`${(q % 4) * 15}`.padStart(2, "0")}`);
const hours = fc
  .uniqueArray(clock, { minLength: 2, maxLength: 4 })
  .map((times) => times.sort())
  .map(
    (times) =>
      (times.length > 3
        ? [
            [times[0]!, times[1]!],
            [times[2]!, times[3]!],
          ]
        : [[times[0]!, times[1]!]]) as [string, string][],
  );
const instant = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 })
  .map((minute) => new Date(minute * 60_000));
const calendar = fc.record({
  zone: fc.constantFrom(...zones),
  week: fc.record({ 1: hours, 3: hours, 6: hours }),
  off: fc.array(
    fc.integer({ min: 0, max: 364 }).map((n) => addDays("2026-01-01", n)),
    { maxLength: 20 },
  ),
});

describe("working time, in any zone and week", () => {
  it("takes as many working minutes to reach a due time as were asked for", () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 5_000 }), (days, from, minutes) => {
        expect(businessMinutesBetween(days, from, dueAfter(days, from, minutes))).toBeCloseTo(minutes, 6);
      }),
      { numRuns: 200 },
    );
  });

  it("adds up over any instant between, and never counts a day off", () => {
    fc.assert(
      fc.property(calendar, fc.tuple(instant, instant, instant), (days, three) => {
        const [a, b, c] = [...three].sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
        const between = (x: Date, y: Date) => businessMinutesBetween(days, x, y);
        expect(between(a, b) + between(b, c)).toBeCloseTo(between(a, c), 6);
        expect(days.off).not.toContain(dayIn(days.zone, dueAfter(days, a, 0)));
      }),
      { numRuns: 100 },
    );
  });
});
