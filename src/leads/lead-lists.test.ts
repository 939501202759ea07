import { describe, expect, it } from "vitest";
import { type Floor, openHouse } from "../../test/support/house.ts";
import { buildPerson } from "../contacts/contacts.builders.ts";
import { type ListState, writeListState } from "../platform/http/list-query.ts";
import { newId } from "../platform/ids.ts";
import { buildLead } from "./leads.builders.ts";
import * as contract from "./leads.contract.ts";

const house = await openHouse();
const hours = (count: number) => new Date(house.now.getTime() + count * 3_600_000);

async function seed(floor: Floor): Promise<void> {
  await floor.tx(async (tx) => {
    for (let index = 0; index < 6; index++) {
      const { personId } = await buildPerson(tx, { familyName: index === 3 ? "Okonkwo" : `Quist ${index}` });
      await buildLead(tx, {
        personId,
        at: new Date(house.now.getTime() + index * 1000),
        score: [10, 30, 20, 30, 50, 40][index]!,
        nextStep: { what: `step ${index}`, at: hours(index - 2) },
        ...(index < 4 ? { ownerId: floor.members.mara!.id } : {}),
      });
    }
  });
}

const asked = (state: Partial<ListState>) => {
  const search = writeListState({ find: "", filters: [], match: "all", sort: null, group: null, ...state });
  return { query: Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) };
};
const is = (field: string, ...values: string[]) => ({ field, test: "is" as const, values });
const yes = (field: string) => ({ field, test: "yes" as const, values: [] });

describe("the list of leads", () => {
  it("goes by score unless asked, page by page, and meets every row once", async () => {
    const floor = await house.openFloor();
    await seed(floor);
    const scores: number[] = [];
    for (let after: string | undefined; ; ) {
      const page = await floor.as("director").call(contract.listLeads, { query: { limit: 2, after } });
      scores.push(...page.rows.map((row) => row.score));
      if (page.next === null) break;
      after = page.next;
    }
    expect(scores).toEqual([50, 40, 30, 30, 20, 10]);
  });

  it("sorts by clock and by opening, both ways", async () => {
    const floor = await house.openFloor();
    await seed(floor);
    const steps = async (column: string, descending: boolean) =>
      (await floor.as("director").call(contract.listLeads, asked({ sort: { column, descending } }))).rows.map(
        (row) => row.nextStep,
      );
    const inOrder = [0, 1, 2, 3, 4, 5].map((index) => `step ${index}`);
    expect(await steps("nextAt", false)).toEqual(inOrder);
    expect(await steps("openedAt", true)).toEqual(inOrder.toReversed());
  });

  it("filters by owner, state, overdue and text, and by any of several", async () => {
    const floor = await house.openFloor();
    await seed(floor);
    const found = async (state: Partial<ListState>, who = "mara") =>
      (await floor.as(who).call(contract.listLeads, asked(state))).rows.map((row) => row.score);
    expect(await found({ filters: [is("owner", "me")] })).toEqual([30, 30, 20, 10]);
    expect(await found({ filters: [is("owner", "none")] })).toEqual([50, 40]);
    expect(await found({ filters: [is("owner", "me", "none"), yes("overdue")] })).toEqual([30, 10]);
    expect(await found({ find: "okonkwo" })).toEqual([30]);
    const either = [is("state", "new"), { field: "score", test: "max" as const, values: ["10"] }];
    expect(await found({ filters: either, match: "any" })).toEqual([50, 40, 10]);
    expect(await found({ filters: [{ field: "state", test: "not", values: ["new"] }] })).toEqual([
      30, 30, 20, 10,
    ]);
    expect(await found({ filters: [is("shoe-size", "44")] })).toEqual([]);
  });

  it("shows a rep their own and what waits in queues, not another rep's", async () => {
    const floor = await house.openFloor();
    await seed(floor);
    const { rows } = await floor.as("milo").call(contract.listLeads, { query: {} });
    expect(rows.map((row) => row.owner)).toEqual([null, null]);
    expect((await floor.as("finance").refusal(contract.listLeads, { query: {} })).code).toBe("not-permitted");
  });
});

describe("assigning a set", () => {
  it("is one change set; what cannot go is listed with why", async () => {
    const floor = await house.openFloor();
    await seed(floor);
    const { rows } = await floor.as("director").call(contract.listLeads, { query: {} });
    const outbound = await floor.tx((tx) => buildLead(tx, { motion: "outbound" }));
    const unknown = newId();
    const { mara, milo } = floor.members;
    const leadIds = [...rows.map((row) => row.id), outbound.id, unknown];
    const body = { leadIds, ownerId: milo!.id, why: "Mara is on leave" };
    const outcome = await floor.as("director").call(contract.assignLeads, { body });
    expect(outcome.assigned).toHaveLength(6);
    expect(outcome.skipped).toEqual([
      { leadId: unknown, why: "not-found" },
      { leadId: outbound.id, why: "wrong-role" },
    ]);
    const again = await floor
      .as("director")
      .call(contract.assignLeads, { body: { ...body, leadIds: [rows[0]!.id] } });
    expect(again.skipped).toEqual([{ leadId: rows[0]!.id, why: "already-there" }]);
    const listed = await floor.as("milo").call(contract.listLeads, asked({ filters: [is("owner", "me")] }));
    expect(listed.rows).toHaveLength(6);
    expect((await floor.as("mara").refusal(contract.assignLeads, { body })).code).toBe("not-permitted");
    expect(mara!.id).not.toBe(milo!.id);
  });

  it("is taken back by who made it, and leaves alone what changed since", async () => {
    const floor = await house.openFloor();
    await seed(floor);
    const { rows } = await floor.as("director").call(contract.listLeads, { query: {} });
    const homes = (leads: typeof rows) => leads.map((row) => [row.state, row.owner?.name, row.queue?.name]);
    const body = { leadIds: rows.map((row) => row.id), ownerId: floor.members.milo!.id, why: "by mistake" };
    const { changeSetId } = await floor.as("director").call(contract.assignLeads, { body });
    const nextStep = { what: "Called them already", at: hours(5).toISOString() };
    await floor.as("milo").call(contract.setNextStep, { params: { leadId: rows[0]!.id }, body: nextStep });
    const params = { changeSetId };
    expect((await floor.as("vp").refusal(contract.undoAssignment, { params })).code).toBe("not-found");
    expect(await floor.as("director").call(contract.undoAssignment, { params })).toEqual({
      undone: 5,
      kept: 1,
    });
    const after = await floor.as("director").call(contract.listLeads, { query: {} });
    expect(homes(after.rows.slice(1))).toEqual(homes(rows.slice(1)));
    expect(after.rows[0]?.owner?.name).toBe("Milo");
  });

  it("goes back to a queue, and names one home only", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx, { ownerId: floor.members.mara!.id }));
    const body = { leadIds: [lead.id], why: "for anyone" };
    await floor.as("director").call(contract.assignLeads, { body: { ...body, queueKey: "inbound" } });
    const card = await floor.as("mara").call(contract.readLead, { params: { leadId: lead.id } });
    expect(card).toMatchObject({ owner: null, queue: { name: "Inbound" }, now: { do: "claim" } });
    expect((await floor.as("director").refusal(contract.assignLeads, { body })).code).toBe("one-home");
    const nowhere = { ...body, queueKey: "cellar" };
    expect((await floor.as("director").refusal(contract.assignLeads, { body: nowhere })).code).toBe(
      "no-queue",
    );
  });

  it("offers whom leads may be given to, with their motions", async () => {
    const floor = await house.openFloor();
    const { rows } = await floor.as("director").call(contract.listLeadOwners, {});
    expect(rows.map(({ name, motions }) => [name, motions])).toEqual([
      ["Mara", ["inbound"]],
      ["Milo", ["inbound"]],
      ["Sdr", ["outbound"]],
      ["Sdr2", ["outbound"]],
    ]);
  });
});
