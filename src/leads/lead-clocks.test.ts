import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { readToday } from "../activity/open.ts";
import { getCompany, getPerson } from "../contacts/public.ts";
import { systemActor } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import { publish } from "../platform/db/tx.ts";
import { memberLeft, roleChanged } from "../team/open.ts";
import { buildLead } from "./leads.builders.ts";
import * as contract from "./leads.contract.ts";
import { leadsJobs, surfaceOverdueLeads } from "./leads.jobs.ts";
import { findLead } from "./leads.store.ts";
import { recordTouch } from "./record-touch.ts";

const house = await openHouse();
const by = systemActor("test");
const start = house.now;
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);

describe("a nurtured lead", () => {
  it("leaves its owner's list, and the worker brings it back on its day", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx, { ownerId: floor.members.mara!.id }));
    const params = { leadId: lead.id };
    const body = { wakeAt: hours(72).toISOString(), reason: "in-contract" as const };
    await floor.as("mara").call(contract.nurtureLead, { params, body });
    expect((await floor.as("mara").call(readToday, {})).tasks).toEqual([]);
    await wake(floor.workspaceId, lead.id);
    expect(await floor.tx((tx) => findLead(tx, lead.id))).toMatchObject({ state: "nurturing" });
    house.now = hours(72);
    await wake(floor.workspaceId, lead.id);
    const { tasks } = await floor.as("mara").call(readToday, {});
    house.now = start;
    expect(tasks).toMatchObject([{ title: "Pick up the conversation again", about: { id: lead.id } }]);
    expect(await floor.tx((tx) => findLead(tx, lead.id))).toMatchObject({ state: "working" });
  });

  it("asks for a day to come", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx, { ownerId: floor.members.mara!.id }));
    const body = { wakeAt: hours(-1).toISOString(), reason: "wrong-time" as const };
    const refusal = await floor
      .as("mara")
      .refusal(contract.nurtureLead, { params: { leadId: lead.id }, body });
    expect(refusal.code).toBe("wake-in-past");
  });

  async function wake(workspaceId: string, leadId: string): Promise<void> {
    const handled = leadsJobs.find(({ job }) => job.name === "wake-lead")!;
    await handled.run({ ...house.platform, workspaceId, payload: { leadId } as never });
  }
});

describe("a next step that fell behind", () => {
  it("is said once, and again only after another was set", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx, { ownerId: floor.members.mara!.id }));
    const said = async () => {
      await surfaceOverdueLeads(house.platform);
      const rows = await floor.tx((tx) =>
        tx.list(sql`select 1 from event_subjects where kind = 'lead' and subject_id = ${lead.id}
          and event_id in (select id from events where name = 'lead.overdue')`),
      );
      return rows.length;
    };
    expect(await said()).toBe(0);
    house.now = hours(2);
    expect(await said()).toBe(1);
    expect(await said()).toBe(1);
    const body = { what: "Call again", at: hours(3).toISOString() };
    await floor.as("mara").call(contract.setNextStep, { params: { leadId: lead.id }, body });
    house.now = hours(4);
    expect(await said()).toBe(2);
    house.now = start;
  });

  it("is not set into the past by a member", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx, { ownerId: floor.members.mara!.id }));
    const body = { what: "Call", at: hours(-1).toISOString() };
    const refusal = await floor
      .as("mara")
      .refusal(contract.setNextStep, { params: { leadId: lead.id }, body });
    expect(refusal.code).toBe("next-step-in-past");
  });
});

describe("a touch logged by hand", () => {
  it("stops the response clock, counts as done today, and stands the next step", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx, { ownerId: floor.members.mara!.id, dueAt: hours(1) }));
    const params = { leadId: lead.id };
    const body = {
      kind: "conversation" as const,
      nextStep: { what: "Send the offer", at: hours(48).toISOString() },
    };
    await floor.as("mara").call(contract.logTouch, { params, body });
    const card = await floor.as("mara").call(contract.readLead, { params });
    expect(card).toMatchObject({ firstTouchAt: start.toISOString(), nextStep: "Send the offer" });
    expect(await floor.as("mara").call(readToday, {})).toMatchObject({ tasks: [], done: 1 });
    await floor.as("mara").call(contract.moveLead, { params, body: { to: "engaged" } });
  });

  it("is when the person and their company were last in touch, and news of before takes nothing back", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx, { ownerId: floor.members.mara!.id }));
    const touch = (at: Date) => floor.tx((tx) => recordTouch(tx, { leadId: lead.id, kind: "reply", by, at }));
    const lastTouches = () =>
      floor.tx(async (tx) => [
        (await getPerson(tx, lead.personId))?.lastTouchAt,
        (await getCompany(tx, lead.companyId!))?.lastTouchAt,
      ]);
    expect(await lastTouches()).toEqual([null, null]);
    await touch(hours(2));
    expect(await lastTouches()).toEqual([hours(2), hours(2)]);
    await touch(hours(1));
    expect(await lastTouches()).toEqual([hours(2), hours(2)]);
  });
});

describe("when an owner goes", () => {
  it("gives their leads to who takes over where that role owns the motion, else to the queue", async () => {
    const floor = await house.openFloor();
    const { mara, milo, sdr } = floor.members;
    const [inbound, outbound] = await floor.tx(async (tx) => [
      await buildLead(tx, { ownerId: mara!.id }),
      await buildLead(tx, { ownerId: sdr!.id, motion: "outbound" }),
    ]);
    await floor.tx(async (tx) => {
      await publish(tx, memberLeft, { memberId: mara!.id, handOverTo: milo!.id }, { by, at: start });
      await publish(tx, memberLeft, { memberId: sdr!.id, handOverTo: milo!.id }, { by, at: start });
    });
    expect(await floor.tx((tx) => findLead(tx, inbound.id))).toMatchObject({
      ownerId: milo!.id,
      queueId: null,
    });
    expect(await floor.tx((tx) => findLead(tx, outbound.id))).toMatchObject({
      ownerId: null,
      state: "working",
    });
    const { tasks } = await floor.as("milo").call(readToday, {});
    expect(tasks.map((task) => task.about.id)).toEqual([inbound.id]);
  });

  it("takes back leads of a motion on the day the role changes", async () => {
    const floor = await house.openFloor();
    const { mara } = floor.members;
    const lead = await floor.tx((tx) => buildLead(tx, { ownerId: mara!.id }));
    const change = { memberId: mara!.id, from: "market-response" as const, to: "ae" as const };
    await floor.tx(async (tx) => {
      await tx.run(sql`update role_periods set role = 'ae' where member_id = ${mara!.id}`);
      await publish(tx, roleChanged, { ...change, fromOn: "2026-03-02" }, { by, at: start });
    });
    expect(await floor.tx((tx) => findLead(tx, lead.id))).toMatchObject({ ownerId: null });
  });
});
