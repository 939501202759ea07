import pg from "pg";
import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { type Sql, sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type LeadListing, pageOfLeads } from "./lead-list.store.ts";
import { buildLead } from "./leads.builders.ts";

const house = await openHouse();
const floor = await house.openFloor();
const LEADS = 20_000;

await floor.tx(async (tx) => {
  const lead = await buildLead(tx, { ownerId: floor.members.mara!.id });
  await tx.run(sql`
    insert into persons (id, name, search, source, created_at, created_by)
    select gen_random_uuid(), 'Person ' || n, 'person ' || n, 'list', ${house.now}, 'test' from generate_series(1, ${LEADS}) n`);
  await tx.run(sql`
    insert into leads (id, person_id, motion, state, owner_id, source, next_step, next_at, opened_at, score, process_version_id)
    select gen_random_uuid(), p.id, 'inbound', (array['new', 'working', 'engaged', 'qualifying'])[1 + (random() * 3)::int],
           (array[${floor.members.mara!.id}::uuid, ${floor.members.milo!.id}::uuid])[1 + (random() * 1)::int], 'form', 'Call',
           ${house.now}::timestamptz + random() * interval '9 days', ${house.now}::timestamptz - random() * interval '90 days',
           (random() * 100)::int, ${lead.processVersionId}
    from persons p where p.source = 'list' and p.created_by = 'test'`);
});
// The planner knows nothing of rows that came in a moment ago; in use autovacuum tells it.
const owner = new pg.Client({ connectionString: house.urls.owner });
await owner.connect();
await owner.query("analyze leads, persons");
await owner.end();

/** The plan of what a store asks, as text. */
async function planOf(ask: (tx: Tx) => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  await floor.tx(async (tx) => {
    const explaining: Tx = {
      ...tx,
      workspaceId: tx.workspaceId,
      async list<Row>(statement: Sql<Row>): Promise<Row[]> {
        const rows = await tx.list(sql<Record<string, string>>`explain ${statement}`);
        lines.push(...rows.map((row) => Object.values(row)[0]!));
        return [];
      },
    };
    await ask(explaining);
  });
  return lines.join("\n");
}

const listing: LeadListing = {
  filters: [],
  find: "",
  match: "all",
  sort: "score",
  descending: true,
  limit: 50,
  visible: "all",
  by: floor.members.mara!.id,
  at: house.now,
};
const is = (field: string, value: string) => ({ field, test: "is" as const, values: [value] });
const open = { field: "open", test: "yes" as const, values: [] };

describe("the hot lists read an index in its own order, at any size", () => {
  it.each([
    ["an owner's leads of a state by score", { filters: [is("owner", "me"), is("state", "working")] }],
    ["an owner's open leads by score", { filters: [is("owner", "me"), open] }],
    ["everybody's by score", {}],
    ["everybody's by clock", { sort: "nextAt" as const, descending: false }],
    ["everybody's by opening", { sort: "openedAt" as const }],
  ])("%s", async (_name, more) => {
    const plan = await planOf((tx) => pageOfLeads(tx, { ...listing, ...more }));
    expect(plan).toMatch(/Index Scan/);
    expect(plan).not.toMatch(/Seq Scan|Sort/);
  });
});
