import { describe, expect, it } from "vitest";
import { buildPerson } from "../../src/contacts/contacts.builders.ts";
import { buildLead } from "../../src/leads/leads.builders.ts";
import { openLead } from "../../src/leads/public.ts";
import { systemActor } from "../../src/platform/actor.ts";
import { sql } from "../../src/platform/db/sql.ts";
import { newId } from "../../src/platform/ids.ts";
import { orRefuse } from "../../src/platform/outcome.ts";
import { openHouse } from "../support/house.ts";

const house = await openHouse();
const by = systemActor("test");

describe("law 2: one open lead per person and motion", () => {
  it("opens one lead when 20 arrivals of one person meet, and joins the other 19 to it", async () => {
    const floor = await house.openFloor();
    const { personId } = await floor.tx((tx) => buildPerson(tx));
    const nextStep = { what: "Answer", at: new Date(house.now.getTime() + 60_000) };
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        floor.tx((tx) =>
          openLead(tx, { by, at: house.now, personId, motion: "inbound", source: `form ${index}`, nextStep }),
        ),
      ),
    );
    const opened = outcomes.map(orRefuse);
    expect(new Set(opened.map((outcome) => outcome.leadId)).size).toBe(1);
    expect(opened.filter((outcome) => !outcome.joined)).toHaveLength(1);
    const joined = await floor.tx((tx) =>
      tx.list(sql`select why from lead_changes where lead_id = ${opened[0]!.leadId} and change = 'joined'`),
    );
    expect(joined).toHaveLength(19);
  });

  it("is kept by the database when code forgets: a second open row for the person is refused", async () => {
    const floor = await house.openFloor();
    const lead = await floor.tx((tx) => buildLead(tx));
    const copy = floor.tx((tx) =>
      tx.run(sql`
        insert into leads (id, person_id, motion, state, owner_id, queue_id, source, next_step, next_at, opened_at, process_version_id)
        select ${newId()}::uuid, person_id, motion, state, owner_id, queue_id, source, next_step, next_at, opened_at, process_version_id
        from leads where id = ${lead.id}`),
    );
    await expect(copy).rejects.toThrow(/law_2_one_open_lead/);
  });
});
