import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { createPerson, recordConsent, suppress } from "../contacts/public.ts";
import { assignLead, getLead, openLead } from "../leads/public.ts";
import { buildBounce, buildMailbox } from "../mail/mail.builders.ts";
import { systemActor } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import { newId } from "../platform/ids.ts";
import { isRefused, orRefuse } from "../platform/outcome.ts";
import * as contract from "./outreach.contract.ts";
import { enrol, hearReply, takeDueSteps } from "./public.ts";

const house = await openHouse({ now: new Date("2026-03-02T10:00:00Z") });
const floor = await house.openFloor();
const by = systemActor("test");
const sdr = floor.members.sdr!;
await floor.tx((tx) =>
  buildMailbox(tx, {
    memberId: sdr.id,
    secrets: house.platform.secrets,
    at: house.now,
    address: "sdr@northharbour.test",
  }),
);

const email = (waitDays: number, subject: string, body: string, inThread = false) => ({
  kind: "email" as const,
  waitDays,
  subject,
  body,
  inThread,
});
const steps = [
  email(0, "Your warehouse", 'Hello {{ person.givenName | default: "there" }},\n\nmay I ask you something?'),
  { kind: "call" as const, waitDays: 1, script: "Ask who plans the shifts." },
  email(2, "", "One more thought.", true),
];
const window = { days: [1, 2, 3, 4, 5], from: "09:00", until: "17:00" };

async function runningSequence(): Promise<string> {
  const name = `Warehouses ${newId().slice(-6)}`;
  const { sequenceId } = await floor
    .as("sdr")
    .call(contract.createSequence, { body: { name, motion: "outbound" } });
  const params = { sequenceId };
  await floor.as("sdr").call(contract.publishSequence, { params, body: { name, window, steps } });
  await floor.as("sdr").call(contract.setSequenceState, { params, body: { to: "running" } });
  return sequenceId;
}

async function ownLead(
  zone = "Europe/London",
  phone = "+442079460958",
): Promise<{ leadId: string; personId: string }> {
  return floor.tx(async (tx) => {
    const person = {
      givenName: "Paula",
      familyName: "Buyer",
      email: `${newId()}@buyer.test`,
      phone,
      zone,
      source: "test",
    };
    const { personId } = orRefuse(await createPerson(tx, { ...person, by, at: house.now }));
    const nextStep = { what: "Write to them", at: new Date(house.now.getTime() + 86_400_000) };
    const lead = { personId, motion: "outbound" as const, source: "list", ownerId: sdr.id, nextStep };
    const { leadId } = orRefuse(await openLead(tx, { ...lead, by, at: house.now }));
    return { leadId, personId };
  });
}

const enrolments = async (leadId: string) =>
  (await floor.as("sdr").call(contract.listEnrolmentsOfLead, { params: { leadId } })).rows;
const sendsTo = (personId: string) =>
  floor.tx((tx) =>
    tx.list(sql<{ subject: string; bodyText: string; state: string; inReplyTo: string | null }>`
      select subject, body_text, state, in_reply_to from sends where person_id = ${personId} order by queued_at`),
  );
const callTasks = (personId: string) =>
  floor.tx((tx) =>
    tx.list(sql<{ id: string; state: string }>`
      select id, state from tasks where person_id = ${personId} and kind = 'call' order by id`),
  );
const at = (iso: string) => {
  house.now = new Date(iso);
};

async function enrolled(): Promise<{ leadId: string; personId: string; sequenceId: string }> {
  const sequenceId = await runningSequence();
  const lead = await ownLead();
  const body = { leadIds: [lead.leadId] };
  expect(await floor.as("sdr").call(contract.enrolLeads, { params: { sequenceId }, body })).toEqual({
    enrolled: 1,
    refusals: [],
  });
  return { ...lead, sequenceId };
}

describe("a sequence", () => {
  it("mails, asks for a call, and goes on in the thread, each step once and in its time", async () => {
    at("2026-03-02T10:00:00Z");
    const { leadId, personId } = await enrolled();
    await takeDueSteps(house.platform);
    await takeDueSteps(house.platform);
    expect(await sendsTo(personId)).toMatchObject([
      { subject: "Your warehouse", bodyText: "Hello Paula,\n\nmay I ask you something?" },
    ]);

    at("2026-03-03T10:30:00Z");
    await takeDueSteps(house.platform);
    const [waiting] = await enrolments(leadId);
    expect(waiting).toMatchObject({ state: "waiting", position: 1 });
    const [task] = await callTasks(personId);
    const card = await floor
      .as("sdr")
      .call(contract.readCallCard, { params: { leadId }, query: { taskId: task!.id } });
    expect(card).toMatchObject({
      number: "+442079460958",
      script: "Ask who plans the shifts.",
      zones: ["Europe/London"],
      opensAt: null,
      zoneIsOurs: false,
    });
    const call = { params: { leadId }, body: { taskId: task!.id, outcome: "no-answer" as const } };
    await floor.as("sdr").call(contract.logCall, call);
    expect(await floor.as("sdr").refusal(contract.logCall, call)).toMatchObject({ code: "call-logged" });

    expect((await enrolments(leadId))[0]).toMatchObject({
      state: "active",
      position: 2,
      dueAt: "2026-03-05T10:30:00.000Z",
    });
    at("2026-03-05T10:31:00Z");
    await takeDueSteps(house.platform);
    const [first, second] = await sendsTo(personId);
    expect(second).toMatchObject({ subject: `Re: ${first!.subject}`, bodyText: "One more thought." });
    expect(second!.inReplyTo).toMatch(/@northharbour\.test>$/);
    expect((await enrolments(leadId))[0]).toMatchObject({ state: "finished" });
    expect((await floor.tx((tx) => getLead(tx, leadId)))!.nextStep).toMatch(/^Decide what comes next/);
  });

  it("stops when a human answers, takes back what waits, and gives the owner someone to answer", async () => {
    at("2026-03-02T10:00:00Z");
    const { leadId, personId } = await enrolled();
    await takeDueSteps(house.platform);
    const mail = { personId, memberId: sdr.id, aboutKind: "lead", aboutId: leadId };
    await floor.tx((tx) => hearReply(tx, { ...mail, by, at: house.now }));
    expect((await enrolments(leadId))[0]).toMatchObject({ state: "stopped", why: "replied" });
    expect(await sendsTo(personId)).toMatchObject([{ state: "cancelled" }]);
    expect(await floor.tx((tx) => getLead(tx, leadId))).toMatchObject({ state: "engaged" });
    const tasks = await floor.tx((tx) =>
      tx.list(sql`select 1 from tasks where person_id = ${personId} and kind = 'reply' and state = 'open'`),
    );
    expect(tasks).toHaveLength(1);
  });

  it("stops in the transaction in which a person opts out, or the lead gets another owner", async () => {
    at("2026-03-02T10:00:00Z");
    const [optedOut, reassigned] = [await enrolled(), await enrolled()];
    await floor.tx(async (tx) =>
      orRefuse(
        await suppress(tx, {
          personId: optedOut.personId,
          channel: "email",
          reason: "opt-out",
          by,
          at: house.now,
        }),
      ),
    );
    expect((await enrolments(optedOut.leadId))[0]).toMatchObject({ state: "stopped", why: "opted-out" });
    await floor.tx(async (tx) =>
      orRefuse(
        await assignLead(tx, {
          leadId: reassigned.leadId,
          ownerId: floor.members.sdr2!.id,
          why: "territory",
          by,
          at: house.now,
        }),
      ),
    );
    const { rows } = await floor
      .as("vp")
      .call(contract.listEnrolmentsOfLead, { params: { leadId: reassigned.leadId } });
    expect(rows[0]).toMatchObject({ state: "stopped", why: "owner-changed" });
    await takeDueSteps(house.platform);
    expect(await sendsTo(optedOut.personId)).toEqual([]);
    expect(await sendsTo(reassigned.personId)).toEqual([]);
  });

  it("keeps those under way on their version when it is edited", async () => {
    at("2026-03-02T10:00:00Z");
    const { personId, sequenceId } = await enrolled();
    const body = { name: `Edited ${newId().slice(-6)}`, window, steps: [email(0, "Edited", "Other words.")] };
    expect(await floor.as("sdr").call(contract.publishSequence, { params: { sequenceId }, body })).toEqual({
      version: 2,
    });
    await takeDueSteps(house.platform);
    expect(await sendsTo(personId)).toMatchObject([{ subject: "Your warehouse" }]);
  });

  it.each([
    ["talked", "talked", "Go on with the conversation"],
    ["call-back", "call-back", "Call back as agreed"],
    ["do-not-call", "do-not-call", "Decide what comes next: they do not want to be called"],
  ] as const)("stops on its own call step when that ends in %s", async (outcome, why, nextStep) => {
    at("2026-03-02T10:00:00Z");
    const { leadId, personId } = await enrolled();
    await takeDueSteps(house.platform);
    at("2026-03-03T10:30:00Z");
    await takeDueSteps(house.platform);
    const [task] = await callTasks(personId);
    const when = outcome === "call-back" ? { callBackAt: "2026-03-04T09:00:00.000Z" } : {};
    const body = { taskId: task!.id, outcome, ...when };
    await floor.as("sdr").call(contract.logCall, { params: { leadId }, body });
    expect((await enrolments(leadId))[0]).toMatchObject({ state: "stopped", why });
    expect((await callTasks(personId))[0]).toEqual({ id: task!.id, state: "done" });
    expect((await floor.tx((tx) => getLead(tx, leadId)))!.nextStep).toBe(nextStep);
  });

  it("leaves out whom the law asks to ask first, says so, and takes them once they agreed", async () => {
    at("2026-03-02T10:00:00Z");
    const sequenceId = await runningSequence();
    const { leadId, personId } = await ownLead("Europe/Berlin", "+494066969201");
    const enrolled = () =>
      floor.as("sdr").call(contract.enrolLeads, { params: { sequenceId }, body: { leadIds: [leadId] } });
    const words = "The law of their country (DE) asks for consent before a first mail, and none is recorded.";
    expect(await enrolled()).toEqual({
      enrolled: 0,
      refusals: [{ leadId, code: "may-not-contact", closed: { reason: "consent-needed", words } }],
    });
    const consent = {
      channel: "email",
      purpose: "outreach",
      basis: "consent",
      source: "phone call",
    } as const;
    await floor.tx((tx) => recordConsent(tx, { ...consent, personId, by: sdr, at: house.now }));
    expect(await enrolled()).toEqual({ enrolled: 1, refusals: [] });
  });

  it("waits for the window of its reader", async () => {
    at("2026-03-02T10:00:00Z");
    const sequenceId = await runningSequence();
    const { leadId, personId } = await ownLead("America/New_York");
    await floor.as("sdr").call(contract.enrolLeads, { params: { sequenceId }, body: { leadIds: [leadId] } });
    await takeDueSteps(house.platform);
    expect(await sendsTo(personId)).toEqual([]);
    expect((await enrolments(leadId))[0]).toMatchObject({ dueAt: "2026-03-02T14:00:00.000Z" });
  });

  it("has one winner when the same person is enrolled ten times at once", async () => {
    at("2026-03-02T10:00:00Z");
    const sequenceId = await runningSequence();
    const { leadId } = await ownLead();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        floor.tx((tx) => enrol(tx, { leadId, sequenceId, by: sdr, at: house.now })),
      ),
    );
    expect(outcomes.filter((outcome) => !isRefused(outcome))).toHaveLength(1);
    expect(outcomes.filter(isRefused).map((outcome) => outcome.refused)).toEqual(
      Array(9).fill("already-enrolled"),
    );
  });

  it("cannot be published with a field that has no fallback, nor written by an Account Executive", async () => {
    const sequenceId = await runningSequence();
    const body = { name: "Broken", window, steps: [email(0, "Hi {{ person.name }}", "Text")] };
    expect(
      await floor.as("sdr").refusal(contract.publishSequence, { params: { sequenceId }, body }),
    ).toMatchObject({
      code: "no-fallback",
      field: "steps.0.subject",
    });
    expect(
      await floor.as("ae").refusal(contract.createSequence, { body: { name: "Mine", motion: "outbound" } }),
    ).toMatchObject({
      code: "not-permitted",
    });
  });

  it("shows each mail as the next persons would get it, and which fallbacks they see", async () => {
    const sequenceId = await runningSequence();
    await ownLead();
    const { rows } = await floor
      .as("sdr")
      .call(contract.previewSequence, { params: { sequenceId }, body: { steps } });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]!.mails).toMatchObject([{ position: 0, subject: "Your warehouse" }, { position: 2 }]);
  });
});

describe("a mail that comes back", () => {
  const newestSend = (personId: string) =>
    floor.tx(
      async (tx) =>
        (await tx.find(sql<{ id: string }>`
          select id from sends where person_id = ${personId} order by queued_at desc limit 1`))!.id,
    );
  /** The first mail of a sequence leaves and comes back with these words. */
  async function returned(status: string, says: string, times = 1) {
    at("2026-03-02T10:00:00Z");
    const { leadId, personId } = await enrolled();
    await takeDueSteps(house.platform);
    const sendId = await newestSend(personId);
    const { secrets } = house.platform;
    for (let time = 0; time < times; time++)
      await floor.tx((tx) =>
        buildBounce(tx, { memberId: sdr.id, sendId, secrets, at: house.now, status, says }),
      );
    return (await enrolments(leadId))[0]!;
  }

  it("from an address that does not exist ends the sequence", async () => {
    expect(await returned("5.1.1", "550 5.1.1 User unknown")).toMatchObject({
      state: "stopped",
      why: "bounced",
    });
  });

  it("from a full mailbox lets the sequence wait three days", async () => {
    expect(await returned("5.2.2", "552 5.2.2 Mailbox full")).toMatchObject({
      state: "active",
      dueAt: "2026-03-05T10:00:00.000Z",
      why: "mailbox-takes-nothing",
    });
  });

  it("three times in a month ends the sequence without calling the address dead", async () => {
    expect(await returned("5.2.2", "552 5.2.2 Mailbox full", 3)).toMatchObject({
      state: "stopped",
      why: "keeps-coming-back",
    });
  });

  it("because a server would not hear us changes nothing for the person", async () => {
    const blocked = "554 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org";
    expect(await returned("5.7.1", blocked)).toMatchObject({ state: "active", why: null });
  });
});

describe("a call", () => {
  it("that finds the wrong person closes the number and not the person's mail", async () => {
    at("2026-03-02T10:00:00Z");
    const { leadId } = await ownLead();
    await floor.as("sdr").call(contract.logCall, { params: { leadId }, body: { outcome: "wrong-number" } });
    const card = await floor.as("sdr").call(contract.readCallCard, { params: { leadId }, query: {} });
    expect(card.number).toBeNull();
    expect(card.closed).toMatch(/\w/);
  });

  it("asks when to call back, and puts it in the queue for then", async () => {
    at("2026-03-02T10:00:00Z");
    const { leadId, personId } = await ownLead();
    const body = { outcome: "call-back" as const };
    expect(await floor.as("sdr").refusal(contract.logCall, { params: { leadId }, body })).toMatchObject({
      code: "call-back-when",
    });
    await floor
      .as("sdr")
      .call(contract.logCall, { params: { leadId }, body: { ...body, callBackAt: "2026-03-04T09:00:00Z" } });
    const tasks = await floor.tx((tx) =>
      tx.list(sql<{ dueAt: Date }>`select due_at from tasks where person_id = ${personId} and kind = 'call'`),
    );
    expect(tasks).toEqual([{ dueAt: new Date("2026-03-04T09:00:00Z") }]);
    expect(await floor.tx((tx) => getLead(tx, leadId))).toMatchObject({ nextStep: "Call back as agreed" });
  });

  it("is not logged on another's lead", async () => {
    const { leadId } = await ownLead();
    const body = { outcome: "no-answer" as const };
    expect(await floor.as("sdr2").refusal(contract.logCall, { params: { leadId }, body })).toMatchObject({
      code: "lead-not-yours",
    });
  });
});
