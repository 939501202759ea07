import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { createPerson } from "../contacts/public.ts";
import { getLead, openLead } from "../leads/public.ts";
import { buildMailbox } from "../mail/mail.builders.ts";
import { systemActor } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import { newId } from "../platform/ids.ts";
import { orRefuse } from "../platform/outcome.ts";
import * as contract from "./outreach.contract.ts";
import { hearReply, takeDueSteps } from "./public.ts";

const house = await openHouse({ now: new Date("2026-03-02T10:00:00Z") });
const floor = await house.openFloor();
const by = systemActor("test");
const sdr = floor.members.sdr!;
const { secrets } = house.platform;
const mailboxId = await floor.tx((tx) => buildMailbox(tx, { memberId: sdr.id, secrets, at: house.now }));

async function ownLead(made: {
  phone?: string;
  zone?: string;
}): Promise<{ leadId: string; personId: string }> {
  return floor.tx(async (tx) => {
    const person = { givenName: "Paula", email: `${newId()}@buyer.test`, source: "test", ...made };
    const { personId } = orRefuse(await createPerson(tx, { ...person, by, at: house.now }));
    const nextStep = { what: "Write to them", at: new Date(house.now.getTime() + 86_400_000) };
    const lead = { personId, motion: "outbound" as const, source: "list", ownerId: sdr.id, nextStep };
    const { leadId } = orRefuse(await openLead(tx, { ...lead, by, at: house.now }));
    return { leadId, personId };
  });
}

/** A lead in a sequence of one mail, and that mail in the queue. */
async function mailed() {
  const lead = await ownLead({});
  const name = `Warehouses ${newId().slice(-6)}`;
  const sdrCalls = floor.as("sdr");
  const { sequenceId } = await sdrCalls.call(contract.createSequence, { body: { name, motion: "outbound" } });
  const params = { sequenceId };
  const window = { days: [1, 2, 3, 4, 5], from: "09:00", until: "17:00" };
  const steps = ["Your warehouse", "Once more"].map((subject, at) => {
    return { kind: "email" as const, waitDays: at, subject, body: "May I ask?", inThread: false };
  });
  await sdrCalls.call(contract.publishSequence, { params, body: { name, window, steps } });
  await sdrCalls.call(contract.setSequenceState, { params, body: { to: "running" } });
  await sdrCalls.call(contract.enrolLeads, { params, body: { leadIds: [lead.leadId] } });
  await takeDueSteps(house.platform);
  const send = await floor.tx((tx) =>
    tx.get(sql<{ id: string }>`select id from sends where person_id = ${lead.personId}`),
  );
  return { ...lead, sequenceId, sendId: send.id };
}

const tasksFor = (personId: string) =>
  floor.tx((tx) =>
    tx.list(sql`
      select kind, reason from tasks where person_id = ${personId} and state = 'open' and kind <> 'next-step'`),
  );

describe("an answer to a sequence", () => {
  it("that asks for no more mail leaves nobody to answer, and a lead to close", async () => {
    const { leadId, personId } = await mailed();
    const mail = { personId, memberId: sdr.id, aboutKind: "lead", aboutId: leadId, optsOut: true };
    await floor.tx((tx) => hearReply(tx, { ...mail, by, at: house.now }));
    expect(await tasksFor(personId)).toEqual([{ kind: "todo", reason: "asked for no more mail" }]);
    const lead = await floor.tx((tx) => getLead(tx, leadId));
    expect(lead).toMatchObject({ state: "working", nextStep: "Close the lead: they asked for no more mail" });
  });

  it("counts as positive once a member has said so, and no longer when they say otherwise", async () => {
    const { personId, sequenceId, sendId } = await mailed();
    const messageId = newId();
    await floor.tx(async (tx) => {
      await tx.run(sql`update sends set state = 'sent', settled_at = ${house.now} where id = ${sendId}`);
      await tx.run(sql`
        insert into messages (id, mailbox_id, thread_id, person_id, direction, kind, message_id, from_address, to_addresses,
          subject, send_id, sent_at, stored_at)
        values (${messageId}, ${mailboxId}, ${newId()}, ${personId}, 'in', 'reply', ${`<${messageId}@buyer.test>`},
          'paula@buyer.test', '{}', 'Re: Your warehouse', ${sendId}, ${house.now}, ${house.now})`);
      await tx.run(sql`
        insert into reply_intents (message_id, suggested, opts_out) values (${messageId}, 'positive', false)`);
    });
    const positive = async () => {
      const sequence = await floor.as("sdr").call(contract.readSequence, { params: { sequenceId } });
      return [sequence.positive, sequence.stepCounts[0]?.replied, sequence.stepCounts[0]?.positive];
    };
    expect(await positive()).toEqual([0, 1, 0]);
    const judge = async (intent: "positive" | "negative") => {
      const headers = { authorization: `Bearer ${await floor.tokenOf("sdr")}` };
      const request = {
        method: "PUT",
        url: `/api/v1/messages/${messageId}/intent`,
        payload: { intent },
      } as const;
      expect((await house.app.inject({ ...request, headers })).statusCode).toBe(200);
    };
    await judge("positive");
    expect(await positive()).toEqual([1, 1, 1]);
    await judge("negative");
    expect(await positive()).toEqual([0, 1, 0]);
  });
});

describe("the card of a call", () => {
  const card = (leadId: string) =>
    floor.as("sdr").call(contract.readCallCard, { params: { leadId }, query: {} });

  it("keeps the number back at night there, and says when it opens", async () => {
    // Ten in the morning in London is five in New York.
    const { leadId } = await ownLead({ phone: "+12125550123" });
    expect(await card(leadId)).toMatchObject({
      number: null,
      closed: null,
      zones: ["America/New_York"],
      opensAt: "2026-03-02T13:00:00.000Z",
    });
    house.now = new Date("2026-03-02T13:00:00Z");
    expect(await card(leadId)).toMatchObject({ number: "+12125550123", opensAt: null });
    house.now = new Date("2026-03-02T10:00:00Z");
  });

  it("takes the strictest of all places where nobody knows where it rings, and their own where that is known", async () => {
    const unknown = await card((await ownLead({ phone: "+79161234567" })).leadId);
    expect(unknown.zones.length).toBeGreaterThan(5);
    expect(unknown).toMatchObject({ number: null, opensAt: expect.any(String) });
    const known = await card((await ownLead({ phone: "+79161234568", zone: "Europe/Moscow" })).leadId);
    expect(known).toMatchObject({ number: "+79161234568", zones: ["Europe/Moscow"], opensAt: null });
  });
});
