import { describe, expect, it } from "vitest";
import { type BriefRow, changesOf, stretchesSince } from "./brief.ts";
import { nextSlot, weekOf } from "./cadence.ts";
import { type Occurrence, ratesOf } from "./rates.ts";

const at = new Date("2026-03-16T09:00:00Z");
const since = new Date("2026-03-09T09:00:00Z");
const stretches = stretchesSince(since, at);
const rows = (measure: BriefRow["measure"], now: number, before: number, counts = true): BriefRow[] =>
  [...Array(now).fill("2026-03-12T12:00:00Z"), ...Array(before).fill("2026-03-05T12:00:00Z")].map((on) => ({
    ...{ measure, kind: "handoff" as const, id: "h", personId: "p", counts },
    at: new Date(on),
  }));

describe("the brief", () => {
  it("names at most three changes, the largest for how much there was first", () => {
    const all = [
      ...rows("offered", 12, 10),
      ...rows("accepted", 9, 1),
      ...rows("requalified", 4, 1),
      ...rows("returned", 2, 1),
    ];
    expect(changesOf(all, stretches)).toMatchObject([
      { measure: "accepted", now: { count: 9 }, before: { count: 1 }, isBeyondChance: true },
      { measure: "requalified", isBeyondChance: false },
      { measure: "returned" },
    ]);
  });

  it("is empty when nothing moved", () => {
    expect(changesOf([...rows("offered", 5, 5), ...rows("accepted", 2, 2)], stretches)).toEqual([]);
  });

  it("compares shares, and says nothing of a share nobody could have", () => {
    const held = [...rows("held", 1, 6), ...rows("held", 5, 0, false)];
    expect(changesOf(held, stretches)).toMatchObject([
      { measure: "held", now: { count: 1, of: 6 }, before: { count: 6, of: 6 }, isBeyondChance: true },
    ]);
    expect(changesOf(rows("held", 3, 0), stretches)).toEqual([]);
  });
});

describe("the usual slot", () => {
  it("keeps every second week from the first one, whatever was moved", () => {
    const slot = {
      cadence: "fortnightly",
      firstOn: "2026-03-03",
      timeOfDay: "11:00",
      zone: "Europe/Berlin",
    } as const;
    expect(nextSlot(slot, new Date("2026-03-01T00:00:00Z")).toISOString()).toBe("2026-03-03T10:00:00.000Z");
    expect(nextSlot(slot, new Date("2026-03-03T10:00:00Z")).toISOString()).toBe("2026-03-17T10:00:00.000Z");
    expect(nextSlot(slot, new Date("2026-03-20T10:00:00Z")).toISOString()).toBe("2026-03-31T09:00:00.000Z");
  });

  it("lies in a week that begins on Monday where the two of them are", () => {
    expect(weekOf("Europe/Berlin", new Date("2026-03-08T22:30:00Z"))).toBe("2026-03-02");
    expect(weekOf("Europe/Berlin", new Date("2026-03-08T23:30:00Z"))).toBe("2026-03-09");
  });
});

describe("the rates", () => {
  const one = (id: string, day: string, state: Occurrence["state"], followsId: string | null = null) => ({
    ...{ id, state, followsId, isDocumented: state === "held" },
    startsAt: new Date(`${day}T10:00:00Z`),
  });
  const where = { zone: "Europe/Berlin", at: new Date("2026-03-31T10:00:00Z") };

  it("count one moved inside its week once, and one moved out of it as missed", () => {
    const inside = [one("a", "2026-03-03", "moved"), one("b", "2026-03-05", "held", "a")];
    expect(ratesOf(inside, where)).toMatchObject({ due: 1, held: 1, missed: 0, documented: 1 });
    const outside = [one("a", "2026-03-03", "moved"), one("b", "2026-03-12", "held", "a")];
    expect(ratesOf(outside, where)).toMatchObject({ due: 2, held: 1, missed: 1 });
  });

  it("leave out what is ahead or was called off, and say when one is moved a second time", () => {
    const ahead = [
      one("a", "2026-03-30", "moved"),
      one("b", "2026-03-31", "moved", "a"),
      one("c", "2026-04-01", "planned", "b"),
      one("d", "2026-03-10", "cancelled"),
      one("e", "2026-03-17", "partial"),
    ];
    expect(ratesOf(ahead, where)).toMatchObject({ due: 1, partial: 1, isMovedAgain: true });
  });
});
