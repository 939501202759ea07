import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { holderOf } from "../contacts/public.ts";
import { disqualifyLead, getLead, moveLead } from "../leads/public.ts";
import { orRefuse } from "../platform/outcome.ts";
import { buildHandoff, buildNote, buildQualifiedLead } from "./handoffs.builders.ts";
import { findHandoff } from "./handoffs.store.ts";
import { markCriterion } from "./mark-criterion.ts";
import { offerHandoff } from "./offer-handoff.ts";
import { qualificationFacts } from "./qualification-complete.ts";
import { allowSecondHandoff, waiveCriterion } from "./waive-criterion.ts";

const house = await openHouse();
const floor = await house.openFloor();
const { sdr, sdr2, ae, ae2, director } = floor.members;
const at = house.now;
const sides = { rep: sdr!, ae: ae!, at };
const offer = { way: "introduction" as const, note: buildNote(), by: sdr!, at, offeredTo: ae!.id };

describe("offering a lead", () => {
  it("passes it: the lead waits for the verdict, the company is spoken for, the clock runs", async () => {
    await floor.tx(async (tx) => {
      const handoff = await buildHandoff(tx, sides);
      expect(handoff).toMatchObject({ state: "offered", clock: "accept" });
      // Monday 11:00 in Berlin and four working hours.
      expect(handoff.dueAt).toEqual(new Date("2026-03-02T14:00:00Z"));
      const lead = (await getLead(tx, handoff.leadId))!;
      expect(lead).toMatchObject({ state: "qualified", nextAt: handoff.dueAt });
      expect(await holderOf(tx, handoff.companyId!)).toMatchObject({
        kind: "active-handoff",
        holderId: ae!.id,
      });
    });
  });

  it("waits until every must-have is known or waived by a manager, who says why", async () => {
    await floor.tx(async (tx) => {
      const lead = await buildQualifiedLead(tx, sdr!, at);
      const later = new Date(at.getTime() + 1000);
      const need = { leadId: lead.id, criterion: "need", by: sdr!, at: later };
      orRefuse(await markCriterion(tx, { ...need, mark: "contradicted", words: "“It works as it is.”" }));
      expect(await offerHandoff(tx, { ...offer, leadId: lead.id })).toMatchObject({
        refused: "qualification-incomplete",
        facts: { missing: [{ key: "need", label: "Need", mark: "contradicted" }] },
      });
      const waiver = { leadId: lead.id, criterion: "need", reason: "New market: we want the talk.", at };
      expect(await waiveCriterion(tx, { ...waiver, by: sdr! })).toMatchObject({ refused: "not-permitted" });
      orRefuse(await waiveCriterion(tx, { ...waiver, by: director! }));
      expect(await offerHandoff(tx, { ...offer, leadId: lead.id })).toHaveProperty("handoffId");
    });
  });

  it("opens the gate on the lead's path with the last mark, and shuts it when one is contradicted", async () => {
    await floor.tx(async (tx) => {
      const lead = await buildQualifiedLead(tx, sdr!, at);
      expect(await qualificationFacts(tx, lead)).toEqual({ "qualification-complete": true });
      const need = { leadId: lead.id, criterion: "need", by: sdr!, at: new Date(at.getTime() + 1000) };
      orRefuse(await markCriterion(tx, { ...need, mark: "contradicted", words: "“It works as it is.”" }));
      expect(await qualificationFacts(tx, lead)).toEqual({ "qualification-complete": false });
    });
  });

  it("asks for evidence of every mark that says something", async () => {
    await floor.tx(async (tx) => {
      const lead = await buildQualifiedLead(tx, sdr!, at);
      const mark = { leadId: lead.id, criterion: "need", mark: "confirmed" as const, at };
      expect(await markCriterion(tx, { ...mark, by: sdr! })).toMatchObject({ refused: "evidence-missing" });
      expect(await markCriterion(tx, { ...mark, by: sdr2!, words: "yes" })).toMatchObject({
        refused: "not-your-lead",
      });
    });
  });

  it("asks for the note's mandatory parts and for no more than 300 words", async () => {
    await floor.tx(async (tx) => {
      const { id: leadId } = await buildQualifiedLead(tx, sdr!, at);
      const bare = { ...offer, leadId, note: buildNote({ promised: "", people: [] }) };
      expect(await offerHandoff(tx, bare)).toMatchObject({
        refused: "note-incomplete",
        facts: { missing: ["people", "promised"] },
      });
      const long = {
        ...offer,
        leadId,
        note: buildNote({ problem: "word ".repeat(240), tools: "word ".repeat(240) }),
      };
      expect(await offerHandoff(tx, long)).toMatchObject({ refused: "note-too-long" });
    });
  });

  it("goes to an Account Executive, from the rep who owns the lead, by a way that has its slot", async () => {
    await floor.tx(async (tx) => {
      const { id: leadId } = await buildQualifiedLead(tx, sdr!, at);
      const refusal = async (changed: object) => {
        const outcome = await offerHandoff(tx, { ...offer, leadId, ...changed });
        return "refused" in outcome ? outcome.refused : null;
      };
      expect(await refusal({ offeredTo: sdr2!.id })).toBe("not-an-executive");
      expect(await refusal({ offeredTo: sdr!.id })).toBe("own-handoff");
      expect(await refusal({ by: sdr2! })).toBe("not-your-lead");
      expect(await refusal({ way: "meeting" })).toBe("slot-missing");
    });
  });
});

describe("law 2: one open hand-off per lead and per company", () => {
  it("refuses a second one until a manager allows it", async () => {
    await floor.tx(async (tx) => {
      const first = await buildHandoff(tx, sides);
      expect(await offerHandoff(tx, { ...offer, leadId: first.leadId })).toMatchObject({
        refused: "already-offered",
        facts: { handoffId: first.id },
      });
      const lead = await buildQualifiedLead(tx, sdr!, at, { companyId: first.companyId });
      const second = { ...offer, leadId: lead.id, offeredTo: ae2!.id };
      expect(await offerHandoff(tx, second)).toMatchObject({
        refused: "company-has-handoff",
        facts: { handoffId: first.id },
      });
      const leave = { leadId: lead.id, reason: "Two plants that buy apart.", by: director!, at };
      orRefuse(await allowSecondHandoff(tx, leave));
      expect(await offerHandoff(tx, second)).toHaveProperty("handoffId");
    });
  });

  it("lets one of two offers through that arrive at the same instant", async () => {
    const lead = await floor.tx((tx) => buildQualifiedLead(tx, sdr!, at));
    const race = () => floor.tx((tx) => offerHandoff(tx, { ...offer, leadId: lead.id }));
    const outcomes = await Promise.all([race(), race()]);
    expect(outcomes.filter((outcome) => "handoffId" in outcome)).toHaveLength(1);
    expect(outcomes.find((outcome) => "refused" in outcome)).toMatchObject({ refused: "already-offered" });
  });
});

describe("a lead taken back", () => {
  it.each([
    ["to qualifying", "qualifying"],
    ["as disqualified", "disqualified"],
  ])("%s takes its offer with it", async (_, to) => {
    await floor.tx(async (tx) => {
      const handoff = await buildHandoff(tx, sides);
      const command = { leadId: handoff.leadId, by: sdr!, at };
      orRefuse(
        to === "qualifying"
          ? await moveLead(tx, { ...command, to: "qualifying" })
          : await disqualifyLead(tx, { ...command, reason: "no-need" }),
      );
      expect(await findHandoff(tx, handoff.id)).toMatchObject({ state: "released", dueAt: null });
      expect(await holderOf(tx, handoff.companyId!)).toBeNull();
    });
  });
});
