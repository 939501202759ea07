import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { createPerson } from "../contacts/public.ts";
import { openLead } from "../leads/public.ts";
import { buildMailbox, buildReceived } from "../mail/mail.builders.ts";
import { systemActor } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import { newId } from "../platform/ids.ts";
import { orRefuse } from "../platform/outcome.ts";
import * as contract from "./outreach.contract.ts";
import { takeDueSteps } from "./public.ts";

const house = await openHouse({ now: new Date("2026-03-02T10:00:00Z") });
const floor = await house.openFloor();
const by = systemActor("test");
const sdr = floor.members.sdr!;
const { secrets } = house.platform;
const address = "sdr@northharbour.test";
await floor.tx((tx) => buildMailbox(tx, { memberId: sdr.id, secrets, at: house.now, address }));
const at = (iso: string) => {
  house.now = new Date(iso);
};

const email = (waitDays: number, subject: string) => ({
  kind: "email" as const,
  waitDays,
  subject,
  body: "Hello,\n\nmay I ask you something?",
  inThread: false,
});

/** A lead in a sequence whose second mail is due on the third day. */
async function enrolled() {
  at("2026-03-02T10:00:00Z");
  const name = `Warehouses ${newId().slice(-6)}`;
  const as = floor.as("sdr");
  const { sequenceId } = await as.call(contract.createSequence, { body: { name, motion: "outbound" } });
  const params = { sequenceId };
  const window = { days: [1, 2, 3, 4, 5], from: "09:00", until: "17:00" };
  const steps = [email(0, "Your warehouse"), email(2, "One more thought")];
  await as.call(contract.publishSequence, { params, body: { name, window, steps } });
  await as.call(contract.setSequenceState, { params, body: { to: "running" } });
  const buyer = `${newId()}@buyer.test`;
  const leadId = await floor.tx(async (tx) => {
    const person = {
      givenName: "Paula",
      familyName: "Buyer",
      email: buyer,
      zone: "Europe/Berlin",
      source: "test",
    };
    const { personId } = orRefuse(await createPerson(tx, { ...person, by, at: house.now }));
    const nextStep = { what: "Write to them", at: new Date("2026-03-03T10:00:00Z") };
    const lead = { personId, motion: "outbound" as const, source: "list", ownerId: sdr.id, nextStep };
    return orRefuse(await openLead(tx, { ...lead, by, at: house.now })).leadId;
  });
  expect(await as.call(contract.enrolLeads, { params, body: { leadIds: [leadId] } })).toMatchObject({
    enrolled: 1,
  });
  await takeDueSteps(house.platform);
  return { leadId, buyer };
}

/** An automatic answer comes in. */
async function answers(buyer: string, text: string): Promise<void> {
  const headers = [
    `From: Paula Buyer <${buyer}>`,
    `To: ${address}`,
    "Subject: Automatic reply: Your warehouse",
    "Auto-Submitted: auto-replied",
    `Date: ${house.now.toUTCString()}`,
  ];
  const received = { memberId: sdr.id, headers, text, secrets, at: house.now };
  expect(await floor.tx((tx) => buildReceived(tx, received))).toBe("auto-reply");
}

const enrolment = async (leadId: string) =>
  (await floor.as("sdr").call(contract.listEnrolmentsOfLead, { params: { leadId } })).rows[0];
const mailsTo = (buyer: string) =>
  floor.tx((tx) => tx.list(sql<{ subject: string }>`select subject from sends where to_address = ${buyer}`));
const tasksOf = (leadId: string) =>
  floor.tx((tx) =>
    tx.list(sql<{ title: string; reason: string }>`
      select title, reason from tasks where about_id = ${leadId} and state = 'open' and kind = 'todo'`),
  );

describe("a sequence", () => {
  it("waits for who is away, and goes on the morning after they are back", async () => {
    const { leadId, buyer } = await enrolled();
    at("2026-03-02T10:05:00Z");
    await answers(buyer, "I am out of the office until 12 March 2026.");
    // Midnight in Berlin, at the end of the 12th.
    expect(await enrolment(leadId)).toMatchObject({ state: "active", dueAt: "2026-03-12T23:00:00.000Z" });

    at("2026-03-12T10:00:00Z");
    await takeDueSteps(house.platform);
    expect(await mailsTo(buyer)).toHaveLength(1);
    at("2026-03-13T09:30:00Z");
    await takeDueSteps(house.platform);
    expect(await mailsTo(buyer)).toEqual([{ subject: "Your warehouse" }, { subject: "One more thought" }]);
    expect(await enrolment(leadId)).toMatchObject({ state: "finished" });
  });

  it("waits a week for who does not say how long", async () => {
    const { leadId, buyer } = await enrolled();
    await answers(buyer, "Ich bin derzeit nicht im Büro.");
    expect(await enrolment(leadId)).toMatchObject({ state: "active", dueAt: "2026-03-09T10:00:00.000Z" });
  });

  it("is not held up by a receipt", async () => {
    const { leadId, buyer } = await enrolled();
    const before = await enrolment(leadId);
    await answers(buyer, "Thank you, we received your message. Ticket 4711.");
    expect(await enrolment(leadId)).toEqual(before);
  });

  it("ends for who left, and asks the owner to find who took over", async () => {
    const { leadId, buyer } = await enrolled();
    await answers(buyer, "Paula has left the company. Please contact otto.berg@buyer.test instead.");
    expect(await enrolment(leadId)).toMatchObject({ state: "stopped", why: "left-company" });
    expect(await tasksOf(leadId)).toEqual([
      { title: "Find who took over from Paula Buyer", reason: "their mailbox names otto.berg@buyer.test" },
    ]);
  });
});
