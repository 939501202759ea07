import { describe, expect, it } from "vitest";
import { inHours, morningIn, nextMonday } from "./later.ts";

const at = (instant: string) => new Date(instant).getTime();

describe("putting something off", () => {
  it("means nine in the morning of the next working day on the viewer's own clock", () => {
    // Monday 22:30 in Berlin is Tuesday in Tokyo.
    expect(morningIn("Europe/Berlin", 1, at("2026-03-02T21:30:00Z"))).toBe("2026-03-03T08:00:00.000Z");
    expect(morningIn("Asia/Tokyo", 1, at("2026-03-02T21:30:00Z"))).toBe("2026-03-04T00:00:00.000Z");
  });

  it("goes over the weekend", () => {
    expect(morningIn("Europe/Berlin", 1, at("2026-03-06T10:00:00Z"))).toBe("2026-03-09T08:00:00.000Z");
    expect(morningIn("Europe/Berlin", 3, at("2026-03-05T10:00:00Z"))).toBe("2026-03-10T08:00:00.000Z");
  });

  it("stays at nine when the clocks change over the night between", () => {
    expect(morningIn("Europe/Berlin", 1, at("2026-03-27T10:00:00Z"))).toBe("2026-03-30T07:00:00.000Z");
    expect(nextMonday("America/New_York", at("2026-10-30T12:00:00Z"))).toBe("2026-11-02T14:00:00.000Z");
  });

  it("means the Monday to come, also on a Monday", () => {
    expect(nextMonday("Europe/Berlin", at("2026-03-02T06:00:00Z"))).toBe("2026-03-09T08:00:00.000Z");
  });

  it("rounds an hour up to the full minute", () => {
    expect(inHours(1, at("2026-03-02T10:00:30Z"))).toBe("2026-03-02T11:01:00.000Z");
  });
});
