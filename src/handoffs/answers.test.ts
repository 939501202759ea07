import { describe, expect, it } from "vitest";
import {
  type Grounds,
  refusalToAccept,
  refusalToAnswer,
  refusalToAskWork,
  refusalToRequalify,
  workUntilOf,
} from "./answers.ts";
import type { Handoff } from "./handoff.ts";

const day = (n: number) => new Date(Date.UTC(2026, 2, n, 9));
const now = day(10);
const accepted = {
  state: "accepted",
  offeredBy: "rep",
  offeredTo: "ae",
  offeredAt: day(8),
  acceptedAt: day(9),
  round: 0,
  workUntil: null,
} satisfies Partial<Handoff>;
const criteria = [
  { key: "need", label: "Need", help: "", required: true },
  { key: "size", label: "Size", help: "", required: false },
];
const grounds: Grounds = {
  conversation: { heldBy: "ae", heldAt: day(9) },
  criteria,
  ownMarks: new Map([
    ["need", "confirmed"],
    ["size", "unknown"],
  ]),
  waived: new Set(),
  amountMinor: 1n,
  nextStep: "Demo",
  nextStepAt: day(11),
};
const verdict = (changed: Partial<Grounds>, handoff = {}) =>
  refusalToRequalify({ ...accepted, ...handoff }, { ...grounds, ...changed }, now)?.refused ?? null;

describe("who answers a hand-off", () => {
  it.each([
    ["the executive it was offered to", { kind: "member", id: "ae" }, null],
    ["another executive", { kind: "member", id: "ae2" }, "not-your-handoff"],
    ["the rep who is paid for it", { kind: "member", id: "rep" }, "own-handoff"],
    ["a part of the system", { kind: "system", id: "ae" }, "not-your-handoff"],
  ] as const)("%s", (_, by, refusal) => {
    expect(refusalToAnswer(accepted, by)?.refused ?? null).toBe(refusal);
  });

  it("nobody, once it is decided", () => {
    const decided = { ...accepted, state: "returned" as const };
    expect(refusalToAnswer(decided, { kind: "member", id: "ae" })?.refused).toBe("handoff-decided");
  });

  it("takes an offer once", () => {
    expect(refusalToAccept({ ...accepted, state: "offered" })).toBeNull();
    expect(refusalToAccept(accepted)?.refused).toBe("already-accepted");
  });
});

describe("what a re-qualification rests on", () => {
  it("stands when everything is there", () => expect(verdict({})).toBeNull());
  it("is refused before the offer was taken", () =>
    expect(verdict({}, { state: "offered" })).toBe("accept-first"));
  it("is refused without a conversation", () =>
    expect(verdict({ conversation: null })).toBe("no-conversation"));
  it("is refused on somebody else's conversation", () =>
    expect(verdict({ conversation: { heldBy: "ae2", heldAt: day(9) } })).toBe("no-conversation"));
  it("is refused on a conversation from before the offer", () =>
    expect(verdict({ conversation: { heldBy: "ae", heldAt: day(7) } })).toBe("no-conversation"));
  it("is refused on a conversation that is still to come", () =>
    expect(verdict({ conversation: { heldBy: "ae", heldAt: day(11) } })).toBe("no-conversation"));
  it("is refused while a criterion has no own mark", () =>
    expect(verdict({ ownMarks: new Map([["need", "confirmed"]]) })).toBe("own-marks-missing"));
  it("is refused when a must-have is contradicted, unless a manager waived it", () => {
    const ownMarks = new Map([
      ["need", "contradicted"],
      ["size", "contradicted"],
    ] as const);
    expect(verdict({ ownMarks })).toBe("criteria-contradicted");
    expect(verdict({ ownMarks, waived: new Set(["need"]) })).toBeNull();
  });
  it.each([0n, -1n])("is refused with an amount of %s", (amountMinor) =>
    expect(verdict({ amountMinor })).toBe("amount-missing"),
  );
  it("is refused without a next step, or with one that has passed", () => {
    expect(verdict({ nextStep: " " })).toBe("next-step-missing");
    expect(verdict({ nextStepAt: now })).toBe("next-step-in-past");
  });
});

describe("asking for more work", () => {
  const ask = (handoff: Partial<Handoff>, due = day(12)) =>
    refusalToAskWork({ ...accepted, ...handoff }, due, now)?.refused ?? null;

  it("is possible twice, within thirty days of the first", () => {
    expect(ask({})).toBeNull();
    expect(ask({ round: 1, workUntil: day(30) })).toBeNull();
    expect(ask({ round: 2, workUntil: day(30) })).toBe("verdict-due");
    expect(ask({ round: 1, workUntil: day(10) })).toBe("verdict-due");
    expect(workUntilOf({ workUntil: null }, now)).toEqual(new Date("2026-04-09T09:00:00Z"));
  });
  it("has a date that lies ahead and inside the thirty days", () => {
    expect(ask({}, now)).toBe("work-in-past");
    expect(ask({ workUntil: day(11) }, day(12))).toBe("work-too-long");
  });
  it("comes after taking the offer, and one round at a time", () => {
    expect(ask({ state: "offered" })).toBe("accept-first");
    expect(ask({ state: "needs-work" })).toBe("work-under-way");
  });
});
