import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { businessMinutesBetween, usualWeek } from "../team/open.ts";
import { workedMinutes } from "./worked-minutes.ts";

const calendar = { zone: "Europe/Berlin", week: usualWeek, off: ["2026-04-03", "2026-04-06"] };

describe("working minutes of many leads", () => {
  it("are those of one lead at a time, in any order, over weekends, holidays and clock changes", () => {
    const instant = fc.date({
      min: new Date("2026-03-20T00:00:00Z"),
      max: new Date("2026-04-20T00:00:00Z"),
      noInvalidDate: true,
    });
    const pairs = fc.array(fc.tuple(instant, instant), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(pairs, (asked) => {
        const minutes = workedMinutes(calendar);
        for (const [from, until] of asked) {
          expect(minutes(from, until)).toBeCloseTo(businessMinutesBetween(calendar, from, until), 6);
        }
      }),
      { numRuns: 40 },
    );
  });
});
