import { describe, expect, it } from "vitest";
import { addWorkingDays, nextInWindow } from "./send-window.ts";
import { usualWindow } from "./sequence.ts";

const next = (at: string, zone: string) => nextInWindow(usualWindow, zone, new Date(at)).toISOString();

describe("a send window", () => {
  it("lets a mail go at once when it is open where its reader is", () => {
    expect(next("2026-03-02T10:00:00Z", "Europe/Berlin")).toBe("2026-03-02T10:00:00.000Z");
  });
  it("waits for the morning there, not here", () => {
    expect(next("2026-03-02T10:00:00Z", "America/New_York")).toBe("2026-03-02T14:00:00.000Z");
    expect(next("2026-03-02T10:00:00Z", "Asia/Tokyo")).toBe("2026-03-03T00:00:00.000Z");
  });
  it("waits over the weekend and over the change of clocks", () => {
    expect(next("2026-03-27T18:00:00Z", "Europe/Berlin")).toBe("2026-03-30T07:00:00.000Z");
  });
});

describe("working days", () => {
  const works = (day: string, weekday: number) => weekday <= 5 && day !== "2026-04-03";
  it("count neither weekends nor the company's days off", () => {
    const at = new Date("2026-04-02T10:00:00Z");
    expect(addWorkingDays({ zone: "Europe/Berlin", works }, at, 1).toISOString()).toBe(
      "2026-04-06T10:00:00.000Z",
    );
    expect(addWorkingDays({ zone: "Europe/Berlin", works }, at, 0)).toEqual(at);
  });
  it("do not search for ever in a calendar that never works", () => {
    expect(addWorkingDays({ zone: "UTC", works: () => false }, new Date(0), 3).getTime()).toBeGreaterThan(0);
  });
});
