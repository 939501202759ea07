import { describe, expect, it } from "vitest";
import { type DealAtHand, healthOf } from "./health.ts";

const at = new Date("2026-03-02T10:00:00Z");
const later = new Date("2026-03-09T10:00:00Z");
const earlier = new Date("2026-02-27T10:00:00Z");

const well: DealAtHand = {
  deal: {
    state: "open",
    stage: "negotiation",
    nextStepAt: later,
    expectedCloseOn: "2026-04-01",
    stageSince: earlier,
    amountMinor: 1n,
  },
  lane: ["needs", "demo", "concerns", "negotiation", "closing"],
  needs: [{ state: "verified" }],
  demos: [{ heldAt: earlier, outcome: "convinced", plannedFor: earlier }],
  concerns: [{ blocking: true, outcome: "resolved" }],
  terms: [{ side: "give" }, { side: "get" }],
  stakeholders: [
    { role: "economic-buyer", stance: "for" },
    { role: "user", stance: "for" },
  ],
  promises: [{ keptAt: earlier, dueOn: "2026-03-01" }],
};
const signs = (change: Partial<DealAtHand>, deal: Partial<DealAtHand["deal"]> = {}) =>
  healthOf(at, "2026-03-02", { ...well, ...change, deal: { ...well.deal, ...deal } });

describe("the health of a deal", () => {
  it("misses nothing when everything is there", () => {
    expect(signs({})).toEqual([]);
  });

  it.each([
    ["next-step-overdue", {}, { nextStepAt: earlier }],
    ["close-day-past", {}, { expectedCloseOn: "2026-03-01" }],
    ["no-close-day", {}, { expectedCloseOn: null }],
    ["no-need", { needs: [] }, {}],
    ["no-need-verified", { needs: [{ state: "heard" }] }, {}],
    ["demo-without-outcome", { demos: [{ heldAt: null, outcome: null, plannedFor: earlier }] }, {}],
    ["blocking-concern", { concerns: [{ blocking: true, outcome: "standing" }] }, {}],
    ["gives-without-gets", { terms: [{ side: "give" }] }, {}],
    ["single-thread", { stakeholders: [{ role: "economic-buyer", stance: "for" }] }, {}],
    ["promise-overdue", { promises: [{ keptAt: null, dueOn: "2026-03-01" }] }, {}],
    ["long-in-stage", {}, { stageSince: new Date("2026-01-30T10:00:00Z") }],
  ] as const)("says %s", (sign, change, deal) => {
    expect(signs(change as Partial<DealAtHand>, deal)).toEqual([sign]);
  });

  it("asks for a second person and the one who pays from the third stage on", () => {
    const alone = { stakeholders: [{ role: "user", stance: "for" }] };
    expect(signs(alone)).toEqual(["single-thread", "no-economic-buyer"]);
    expect(signs(alone, { stage: "demo" })).toEqual([]);
  });

  it("asks nothing more of a closed deal", () => {
    expect(signs({ needs: [] }, { state: "lost", nextStepAt: null })).toEqual([]);
  });
});
