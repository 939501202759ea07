import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "../platform/actor.ts";
import { refusalToClaim, refusalToMove, refusalToOwn, refusalToWork } from "./lead.ts";
import { isOpen, leadStates, mayGo, needsGate, stepOf } from "./lead-state.ts";
import { stopsResponseClock } from "./touch.ts";
import { whatNow } from "./what-now.ts";

const member = (id: string, ...keys: string[]): Actor => ({
  kind: "member",
  id,
  role: null,
  may: (key) => keys.includes(key),
});
const system: Actor = { kind: "system", id: "leads", role: null, may: () => true };
const lead = { ownerId: "mara", motion: "inbound", state: "working" } as const;
const anyState = fc.constantFrom(...leadStates);

describe("the path of a lead", () => {
  it("leads out of every open state and out of no closed one", () => {
    for (const state of leadStates) {
      const exits = leadStates.filter((to) => mayGo(state, to));
      expect(exits.length > 0, state).toBe(isOpen(state));
    }
  });

  it("can always end: whatever happened, an open lead may be disqualified", () => {
    for (const state of leadStates.filter(isOpen)) expect(mayGo(state, "disqualified"), state).toBe(true);
  });

  it("asks for a gate exactly when the step is further along", () => {
    fc.assert(
      fc.property(anyState, anyState, (from, to) => needsGate(from, to) === stepOf(to) > stepOf(from)),
    );
    expect(needsGate(null, "working")).toBe(true);
    expect(needsGate(null, "new")).toBe(false);
  });

  it("names a move to the state it is in, and one there is no way for", () => {
    expect(refusalToMove(lead, "working")).toBe("already-there");
    expect(refusalToMove(lead, "converted")).toBe("cannot-move");
    expect(refusalToMove(lead, "engaged")).toBeNull();
  });
});

describe("who may work a lead", () => {
  it("is its owner, a leader, or a part of the system", () => {
    expect(refusalToWork(lead, member("mara", "leads.work-inbound"))).toBeNull();
    expect(refusalToWork(lead, member("boss", "leads.assign"))).toBeNull();
    expect(refusalToWork(lead, system)).toBeNull();
  });

  it("is nobody else", () => {
    expect(refusalToWork(lead, member("milo", "leads.work-inbound"))).toBe("not-yours");
    expect(refusalToWork({ ...lead, ownerId: null }, member("milo", "leads.work-inbound"))).toBe(
      "claim-first",
    );
    expect(refusalToWork(lead, member("mara", "leads.work-outbound"))).toBe("not-permitted");
    expect(refusalToWork({ ...lead, state: "converted" }, system)).toBe("lead-closed");
  });

  it("may own it only with the role of its motion", () => {
    expect(refusalToOwn("inbound", ["market-response"])).toBeNull();
    expect(refusalToOwn("outbound", ["market-response", "sdr"])).toBeNull();
    expect(refusalToOwn("outbound", ["ae"])).toBe("wrong-role");
  });

  it("claims what is open and has no owner", () => {
    expect(refusalToClaim({ ...lead, ownerId: null })).toBeNull();
    expect(refusalToClaim(lead)).toBe("already-claimed");
    expect(refusalToClaim({ ...lead, ownerId: null, state: "disqualified" })).toBe("lead-closed");
  });
});

describe("the response clock", () => {
  it("stops when one of us reaches out, not when a sequence writes or the person does", () => {
    expect(stopsResponseClock("call", member("mara"))).toBe(true);
    expect(stopsResponseClock("email", system)).toBe(false);
    expect(stopsResponseClock("reply", member("mara"))).toBe(false);
  });
});

describe("what to do with a lead now", () => {
  const at = new Date("2026-03-02T10:00:00Z");
  const open = {
    state: "working" as const,
    ownerId: "mara" as string | null,
    dueAt: null as Date | null,
    firstTouchAt: null as Date | null,
    nextStep: "Call" as string | null,
    nextAt: new Date("2026-03-02T11:00:00Z") as Date | null,
    closedReason: null as string | null,
    openedAt: at,
  };
  const instant = "2026-03-02T11:00:00.000Z";

  it("is the next step, and says when it is late", () => {
    expect(whatNow(open, at)).toEqual({ do: "next-step", what: "Call", at: instant, late: false });
    expect(whatNow(open, new Date("2026-03-02T12:00:00Z"))).toMatchObject({ late: true });
  });

  it("is to answer first while a promised answer is out", () => {
    const promised = { ...open, dueAt: open.nextAt };
    expect(whatNow(promised, at)).toEqual({ do: "answer", dueAt: instant, late: false });
    expect(whatNow({ ...promised, firstTouchAt: at }, at)).toMatchObject({ do: "next-step" });
  });

  it("is to claim what nobody owns, to wait for what sleeps or is handed off, and nothing when closed", () => {
    expect(whatNow({ ...open, ownerId: null }, at)).toEqual({ do: "claim", since: at.toISOString() });
    expect(whatNow({ ...open, state: "nurturing" }, at)).toEqual({ do: "wait", until: instant });
    expect(whatNow({ ...open, state: "qualified" }, at)).toEqual({ do: "await-verdict" });
    const shut = { ...open, state: "disqualified" as const, nextAt: null, nextStep: null };
    expect(whatNow({ ...shut, closedReason: "spam" }, at)).toEqual({ do: "nothing", why: "spam" });
    expect(whatNow(shut, at)).toEqual({ do: "nothing", why: "disqualified" });
  });
});
