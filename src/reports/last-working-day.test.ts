import { describe, expect, it } from "vitest";
import { usualWeek } from "../team/open.ts";
import { lastWorkingDayBefore } from "./last-working-day.ts";

const calendar = { zone: "Europe/Berlin", week: usualWeek, off: ["2026-04-03", "2026-04-06"] };

describe("the last working day", () => {
  it("is yesterday in the week, and Friday on a Monday", () => {
    expect(lastWorkingDayBefore(calendar, "2026-03-04")).toBe("2026-03-03");
    expect(lastWorkingDayBefore(calendar, "2026-03-02")).toBe("2026-02-27");
  });

  it("steps over holidays: the Tuesday after Easter looks back to Thursday", () => {
    expect(lastWorkingDayBefore(calendar, "2026-04-07")).toBe("2026-04-02");
  });

  it("does not exist for a company that never works", () => {
    expect(lastWorkingDayBefore({ ...calendar, week: {} }, "2026-03-02")).toBeNull();
  });
});
