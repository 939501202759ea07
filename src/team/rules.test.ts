import { describe, expect, it } from "vitest";
import { charterDifference, isSameCharter } from "./charter-difference.ts";
import { expiryOf, isOpen } from "./invitation.ts";
import { isOnShift } from "./shift.ts";
import { week } from "./week.ts";
import { usualWeek } from "./working-calendar.ts";

const at = (text: string) => new Date(text);

describe("being on shift", () => {
  const berlin = { zone: "Europe/Berlin", week: usualWeek, off: [] };
  const monday = at("2026-03-02T10:00:00Z");
  it("follows the weekly hours while nothing was marked today", () => {
    expect(isOnShift(berlin, null, monday)).toBe(true);
    expect(isOnShift(berlin, null, at("2026-03-02T20:00:00Z"))).toBe(false);
    expect(isOnShift(berlin, { kind: "stopped", at: at("2026-03-01T10:00:00Z") }, monday)).toBe(true);
  });

  it("follows today's mark, in the member's own zone", () => {
    expect(isOnShift(berlin, { kind: "stopped", at: at("2026-03-02T08:30:00Z") }, monday)).toBe(false);
    const evening = at("2026-03-02T20:00:00Z");
    expect(isOnShift(berlin, { kind: "started", at: at("2026-03-02T19:00:00Z") }, evening)).toBe(true);
    const afterMidnight = at("2026-03-02T23:30:00Z");
    expect(isOnShift(berlin, { kind: "started", at: at("2026-03-02T19:00:00Z") }, afterMidnight)).toBe(false);
  });
});

describe("a working week", () => {
  it("is stretches in order, with at least one hour somewhere", () => {
    expect(
      week.safeParse({
        1: [
          ["09:00", "12:00"],
          ["13:00", "24:00"],
        ],
      }).success,
    ).toBe(true);
    expect(week.safeParse({}).success).toBe(false);
    expect(week.safeParse({ 1: [] }).success).toBe(false);
    expect(week.safeParse({ 1: [["12:00", "09:00"]] }).success).toBe(false);
    expect(
      week.safeParse({
        1: [
          ["09:00", "12:00"],
          ["11:00", "13:00"],
        ],
      }).success,
    ).toBe(false);
    expect(week.safeParse({ 1: [["9", "12:00"]] }).success).toBe(false);
  });
});

describe("an invitation", () => {
  const fresh = { expiresAt: expiryOf(at("2026-03-02T10:00:00Z")), acceptedAt: null, revokedAt: null };
  it("is open for fourteen days until it is accepted or revoked", () => {
    expect(isOpen(fresh, at("2026-03-16T09:59:59Z"))).toBe(true);
    expect(isOpen(fresh, at("2026-03-16T10:00:00Z"))).toBe(false);
    expect(isOpen({ ...fresh, acceptedAt: at("2026-03-03T10:00:00Z") }, at("2026-03-04T10:00:00Z"))).toBe(
      false,
    );
    expect(isOpen({ ...fresh, revokedAt: at("2026-03-03T10:00:00Z") }, at("2026-03-04T10:00:00Z"))).toBe(
      false,
    );
  });
});

describe("the difference between two charters", () => {
  const old = { mission: "Sell.", duties: ["Call.", "Write."], deliverables: ["Leads."], may: ["a", "b"] };
  it("names what came and what went, list by list", () => {
    const next = {
      mission: "Help.",
      duties: ["Write.", "Listen."],
      deliverables: ["Leads."],
      may: ["b", "c"],
    };
    expect(charterDifference(old, next)).toEqual({
      mission: { was: "Sell.", became: "Help." },
      duties: { added: ["Listen."], removed: ["Call."] },
      deliverables: { added: [], removed: [] },
      may: { added: ["c"], removed: ["a"] },
    });
    expect(charterDifference(old, old).mission).toBeNull();
  });

  it("counts an order of duties as a change, an order of rights as none", () => {
    expect(isSameCharter(old, { ...old, may: ["b", "a"] })).toBe(true);
    expect(isSameCharter(old, { ...old, duties: ["Write.", "Call."] })).toBe(false);
    expect(isSameCharter(old, { ...old, deliverables: [] })).toBe(false);
    expect(isSameCharter(old, { ...old, mission: "Help." })).toBe(false);
    expect(isSameCharter(old, { ...old, may: ["a"] })).toBe(false);
  });
});
