import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Deal } from "../../src/deals/deal.ts";
import { buildDeal } from "../../src/deals/deals.builders.ts";
import {
  closeDeal,
  findDeal,
  moveDeal,
  planDemo,
  recordConcern,
  recordDemo,
  recordNeed,
  recordTerm,
} from "../../src/deals/public.ts";
import type { Command } from "../../src/platform/actor.ts";
import { sql } from "../../src/platform/db/sql.ts";
import type { Tx } from "../../src/platform/db/tx.ts";
import { newId } from "../../src/platform/ids.ts";
import { orRefuse } from "../../src/platform/outcome.ts";
import { passGate } from "../../src/process/public.ts";
import { openHouse } from "../support/house.ts";

const house = await openHouse();
const floor = await house.openFloor();
const { sdr, ae, ae2, vp } = floor.members;
const at = house.now;
const sides = { rep: sdr!, ae: ae!, at };
const stages = ["needs", "demo", "concerns", "negotiation", "closing"];

type Deed = (tx: Tx, command: Command & { dealId: string }, to: string) => Promise<unknown>;

const deeds: Record<string, Deed> = {
  need: (tx, command) => recordNeed(tx, { ...command, words: "Orders are late.", state: "heard" }),
  demo: async (tx, command) => {
    const planned = await planDemo(tx, { ...command, way: "in-person", plan: "The line.", plannedFor: at });
    return "id" in planned ? recordDemo(tx, { ...command, id: planned.id, outcome: "partly" }) : planned;
  },
  concern: (tx, command) =>
    recordConcern(tx, { ...command, kind: "price", words: "Dear.", blocking: true, outcome: "open" }),
  term: (tx, command) => recordTerm(tx, { ...command, side: "get", words: "A reference.", agreed: true }),
  move: (tx, command, to) => moveDeal(tx, { ...command, to, why: "It went so." }),
  override: (tx, command, to) => moveDeal(tx, { ...command, to, override: { reason: "They insist." } }),
  win: (tx, command) => closeDeal(tx, { ...command, outcome: "won" }),
  lose: (tx, command) => closeDeal(tx, { ...command, outcome: "lost", reason: "timing" }),
};

const history = fc.array(
  fc.record({
    what: fc.constantFrom(
      "need",
      "demo",
      "term",
      "concern",
      "move",
      "move",
      "move",
      "override",
      "win",
      "lose",
    ),
    who: fc.constantFrom(ae!, ae!, ae!, ae2!, vp!),
    to: fc.constantFrom(...stages),
  }),
  { minLength: 4, maxLength: 14 },
);

/** Stages entered without what the deal's process asks for there, and without a leader's reason; or stood in unentered. */
const lawBreakers = (dealId: string) => sql`
  select d.id from deals d
  left join deal_stages s on s.id = d.stage_entry_id and s.deal_id = d.id and s.to_stage = d.stage
  where d.id = ${dealId} and s.id is null
  union all
  select s.id from deal_stages s
  join gate_decisions g on g.id = s.gate_decision_id
  join process_versions v on v.id = g.process_version_id
  cross join lateral jsonb_array_elements(v.steps) step
  cross join lateral jsonb_array_elements_text(step -> 'requiredFacts') fact
  where s.deal_id = ${dealId} and step ->> 'key' = s.to_stage and not coalesce((g.facts ->> fact)::boolean, false)
    and not (s.overridden and g.outcome = 'overridden' and length(g.reason) >= 3 and fact = any(g.missing))`;

describe("law 8: a stage gate holds for every writer", () => {
  it("holds over random histories by executives, others and leaders", async () => {
    const reached = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        await floor.tx(async (tx) => {
          const { id: dealId } = await buildDeal(tx, sides);
          for (const { what, who, to } of steps) await deeds[what]!(tx, { dealId, by: who, at }, to);
          expect(await tx.list(lawBreakers(dealId))).toEqual([]);
          const { stage } = (await findDeal(tx, dealId)) as Deal;
          reached.set(stage, (reached.get(stage) ?? 0) + 1);
        });
      }),
      { numRuns: 25, seed: 8 },
    );
    // A law kept by deals that never move would prove nothing.
    expect(reached.size).toBeGreaterThanOrEqual(4);
  }, 90_000);

  it("is kept by the database when code forgets: no stage without an entry of its own", async () => {
    const deal = await floor.tx((tx) => buildDeal(tx, sides));
    const jump = floor.tx((tx) => tx.run(sql`update deals set stage = 'closing' where id = ${deal.id}`));
    await expect(jump).rejects.toThrow("law_8_stands_where_it_entered");
  });

  it("takes no gate decision made for another stage, for a lead, or used before", async () => {
    const deal = await floor.tx((tx) => buildDeal(tx, sides));
    const enter = (to: string, decisionOf: (tx: Tx) => Promise<{ id: string }>) =>
      floor.tx(async (tx) => {
        const { id: decision } = await decisionOf(tx);
        await tx.run(sql`
          insert into deal_stages (id, deal_id, from_stage, to_stage, gate_decision_id, gate_outcome, by_kind, by_id, entered_at)
          values (${newId()}, ${deal.id}, 'needs', ${to}, ${decision}, 'passed', 'member', ${ae!.id}, ${at})`);
      });
    const madeForNeeds = async (tx: Tx) => {
      const facts = { requalified: true, amount: true, "next-step-dated": true };
      const step = { recordKind: "deal" as const, from: "needs", to: "needs", facts, by: ae!, at };
      const gate = await passGate(tx, { ...step, processVersionId: deal.processVersionId });
      return { id: orRefuse(gate).gateDecisionId };
    };
    const used = (tx: Tx) =>
      tx.get(sql<{ id: string }>`select gate_decision_id as id from deal_stages where deal_id = ${deal.id}`);
    const leads = (tx: Tx) =>
      tx.get(sql<{ id: string }>`select id from gate_decisions where record_kind = 'lead' limit 1`);
    await expect(enter("closing", madeForNeeds)).rejects.toThrow("law_8_through_a_gate");
    await expect(enter("needs", used)).rejects.toThrow("gate_decision_id_key");
    await expect(enter("qualifying", leads)).rejects.toThrow("law_8_through_a_gate");
  });

  it("lets nobody rewrite how a stage was entered", async () => {
    const deal = await floor.tx((tx) => buildDeal(tx, sides));
    const rewrite = floor.tx((tx) =>
      tx.run(sql`update deal_stages set why = 'It was fine.' where deal_id = ${deal.id}`),
    );
    await expect(rewrite).rejects.toThrow("permission denied");
  });
});
