import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { buildPerson } from "../contacts/contacts.builders.ts";
import { systemActor } from "../platform/actor.ts";
import { newId } from "../platform/ids.ts";
import { isRefused } from "../platform/outcome.ts";
import { claimLead } from "./claim-lead.ts";
import { buildLead } from "./leads.builders.ts";
import * as contract from "./leads.contract.ts";
import { findLead } from "./leads.store.ts";
import { openLead } from "./open-lead.ts";
import { recordTouch } from "./record-touch.ts";
import { returnLead } from "./return-lead.ts";

const house = await openHouse();
const by = systemActor("test");
const inAnHour = () => new Date(house.now.getTime() + 3_600_000);

describe("opening a lead", () => {
  it("puts a lead without an owner into its motion's queue with a dated next step", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx));
    expect(lead).toMatchObject({
      state: "new",
      ownerId: null,
      motion: "inbound",
      nextStep: "Answer their question",
    });
    expect(lead.queueId).not.toBeNull();
  });

  it("joins the open lead when the person comes again, and leaves owner and clock alone (law 2)", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx));
    const again = await floor.tx((tx) =>
      openLead(tx, {
        by,
        at: inAnHour(),
        personId: lead.personId,
        motion: "inbound",
        source: "webinar",
        nextStep: { what: "Something else", at: inAnHour() },
      }),
    );
    expect(again).toEqual({ leadId: lead.id, joined: true });
    expect(await floor.tx((tx) => findLead(tx, lead.id))).toEqual({ ...lead, version: 2 });
  });

  it("opens another for the same person in the other motion", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx));
    const outbound = await floor.tx((tx) => buildLead(tx, { personId: lead.personId, motion: "outbound" }));
    expect(outbound.id).not.toBe(lead.id);
  });

  it("refuses an owner whose role does not own the motion", async () => {
    const floor = await house.openFloor();
    const { personId } = await floor.tx((tx) => buildPerson(tx));
    const sent = {
      personId,
      motion: "inbound" as const,
      source: "form",
      nextStep: { what: "Call", at: inAnHour() },
    };
    const refusal = await floor.tx((tx) =>
      openLead(tx, { ...sent, by, at: house.now, ownerId: floor.members.sdr!.id }),
    );
    expect(refusal).toMatchObject({ refused: "wrong-role" });
  });
});

describe("claiming a lead", () => {
  it("gives one owner of 20 who ask at the same instant, and tells the others who was faster", async () => {
    const floor = await house.openFloor(
      Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`mara${index}`, "market-response"])),
    );
    const lead = await floor.tx((tx) => buildLead(tx));
    const outcomes = await Promise.all(
      Object.values(floor.members).map((member) =>
        floor.tx((tx) => claimLead(tx, { leadId: lead.id, by: member, at: house.now })),
      ),
    );
    const owner = (await floor.tx((tx) => findLead(tx, lead.id)))!.ownerId;
    expect(outcomes.filter((outcome) => !isRefused(outcome))).toHaveLength(1);
    expect(outcomes.filter(isRefused).map((refusal) => refusal.facts?.ownerId)).toEqual(
      Array(19).fill(owner),
    );
  });

  it("puts the promised answer on top of the new owner's list", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx, { dueAt: inAnHour() }));
    await floor.as("mara").call(contract.claimLead, { params: { leadId: lead.id }, body: {} });
    const card = await floor.as("mara").call(contract.readLead, { params: { leadId: lead.id } });
    expect(card).toMatchObject({ state: "working", owner: { name: "Mara" }, queue: null, closedTo: null });
    expect(card.now).toEqual({ do: "answer", dueAt: inAnHour().toISOString(), late: false });
  });

  it("is not for a role that does not work the motion", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx));
    const refusal = await floor
      .as("sdr")
      .refusal(contract.claimLead, { params: { leadId: lead.id }, body: {} });
    expect(refusal.code).toBe("not-permitted");
  });
});

describe("moving a lead", () => {
  it("asks for an answer from the person before the lead is engaged, and says so", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx, { ownerId: floor.members.mara!.id }));
    const params = { leadId: lead.id };
    const refusal = await floor.as("mara").refusal(contract.moveLead, { params, body: { to: "engaged" } });
    expect(refusal).toMatchObject({ code: "gate-closed", facts: { missing: [{ key: "two-way-contact" }] } });
    await floor.tx((tx) => recordTouch(tx, { leadId: lead.id, kind: "reply", by, at: house.now }));
    await floor.as("mara").call(contract.moveLead, { params, body: { to: "engaged" } });
    const card = await floor.as("mara").call(contract.readLead, { params });
    expect(card.state).toBe("engaged");
    expect(card.steps.find((step) => step.key === "qualified")?.missing).toEqual([
      "Every must-have criterion has a mark and its evidence",
    ]);
  });

  it("lets a manager override the gate with a reason that stays on the decision", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx));
    const move = { to: "working" as const };
    await floor.as("director").call(contract.moveLead, { params: { leadId: lead.id }, body: move });
    const body = { to: "engaged" as const, override: { reason: "They answered at the fair" } };
    await floor.as("director").call(contract.moveLead, { params: { leadId: lead.id }, body });
    const repeated = await floor
      .as("director")
      .refusal(contract.moveLead, { params: { leadId: lead.id }, body });
    expect(repeated.code).toBe("already-there");
  });

  it("hides another rep's lead and refuses work on it", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx, { ownerId: floor.members.mara!.id }));
    const params = { leadId: lead.id };
    const refusal = await floor.as("milo").refusal(contract.moveLead, { params, body: { to: "engaged" } });
    expect(["not-found", "not-yours"]).toContain(refusal.code);
  });

  it("knows no lead of that id", async () => {
    const floor = await house.openFloor();
    const refusal = await floor.as("mara").refusal(contract.readLead, { params: { leadId: newId() } });
    expect(refusal.code).toBe("not-found");
  });
});

describe("a hand-off that came back", () => {
  it("puts a fixable lead back to qualifying, to be mended within a working day", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => qualified(tx, floor.members.mara!.id));
    await floor.tx((tx) =>
      returnLead(tx, {
        leadId: lead.id,
        fixable: true,
        reason: "no-need",
        why: "No need",
        by,
        at: house.now,
      }),
    );
    const after = (await floor.tx((tx) => findLead(tx, lead.id)))!;
    expect(after).toMatchObject({ state: "qualifying", nextStep: "Mend what the hand-off came back for" });
    expect(after.nextAt!.getTime()).toBeGreaterThan(house.now.getTime());
  });

  it("closes a final one, or lets it sleep when a later date was named", async () => {
    const floor = await house.openFloor();
    const [first, second] = await floor.tx(async (tx) => [
      await qualified(tx, floor.members.mara!.id),
      await qualified(tx, floor.members.mara!.id),
    ]);
    const final = { fixable: false, reason: "timing", why: "Later", by, at: house.now };
    await floor.tx((tx) => returnLead(tx, { ...final, leadId: first.id }));
    const nextStep = { what: "Their contract ends", at: inAnHour() };
    await floor.tx((tx) => returnLead(tx, { ...final, leadId: second.id, nextStep }));
    expect(await floor.tx((tx) => findLead(tx, first.id))).toMatchObject({
      state: "disqualified",
      nextAt: null,
    });
    expect(await floor.tx((tx) => findLead(tx, second.id))).toMatchObject({
      state: "nurturing",
      nextAt: inAnHour(),
    });
  });

  async function qualified(tx: Parameters<typeof buildLead>[0], ownerId: string) {
    const lead = await buildLead(tx, { ownerId });
    await recordTouch(tx, { leadId: lead.id, kind: "conversation", by, at: house.now });
    const { moveLead } = await import("./move-lead.ts");
    const facts = { "qualification-complete": true };
    for (const to of ["engaged", "qualifying", "qualified"] as const) {
      expect(await moveLead(tx, { leadId: lead.id, to, facts, by, at: house.now })).toEqual({ ok: true });
    }
    return lead;
  }
});
