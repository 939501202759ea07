import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildHandoff, buildHandoffBeforeVerdict } from "../../src/handoffs/handoffs.builders.ts";
import * as contract from "../../src/handoffs/handoffs.contract.ts";
import { defaultCriteria } from "../../src/handoffs/open.ts";
import {
  acceptHandoff,
  getHandoff,
  markAsExecutive,
  needsWork,
  recordConversation,
  requalify,
  returnHandoff,
  reworkHandoff,
} from "../../src/handoffs/public.ts";
import { sql } from "../../src/platform/db/sql.ts";
import type { Tx } from "../../src/platform/db/tx.ts";
import { isRefused } from "../../src/platform/outcome.ts";
import { openHouse } from "../support/house.ts";

const house = await openHouse();
const floor = await house.openFloor();
const members = floor.members;
const sides = { rep: members.sdr!, ae: members.ae!, at: house.now };
const DAY = 86_400_000;

const step = fc.record({
  who: fc.constantFrom("sdr", "sdr2", "ae", "ae", "ae2", "manager"),
  what: fc.constantFrom("accept", "talk", "mark", "requalify", "work", "rework", "return"),
  amount: fc.constantFrom(-1n, 0n, 250_000n),
  stepAhead: fc.constantFrom(-1, 1, 14),
  heldBefore: fc.constantFrom(-1, 0, 3),
  mark: fc.constantFrom("confirmed", "unknown", "contradicted"),
});
// Two steps in three are the next of a pass done well, so that many histories come to a verdict.
const history = fc.array(
  fc.oneof({ weight: 1, arbitrary: step }, { weight: 2, arbitrary: fc.constant("as it should be" as const) }),
  { minLength: 4, maxLength: 9 },
);
const well = ["accept", "talk", "mark", "requalify"] as const;
const good = { who: "ae", amount: 250_000n, stepAhead: 1, heldBefore: 0, mark: "confirmed" } as const;

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe("law 4: re-qualified if and only if every ground is there", () => {
  it("holds over random histories by random members", async () => {
    let requalified = 0;
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        await floor.tx(async (tx) => {
          const { id: handoffId } = await buildHandoff(tx, sides);
          let at = house.now;
          let done = 0;
          for (const next of steps) {
            const taken: Step =
              next === "as it should be" ? { ...good, what: well[done++ % well.length]! } : next;
            at = new Date(at.getTime() + DAY / 24);
            const before = (await getHandoff(tx, handoffId))!;
            const grounds = await groundsOf(tx, handoffId);
            const outcome = await take(tx, handoffId, taken, at);
            const after = (await getHandoff(tx, handoffId))!;
            if (after.state !== before.state || after.round !== before.round) {
              const isRep = taken.what === "rework";
              expect(taken.who).toBe(isRep ? "sdr" : "ae");
            }
            if (taken.what === "requalify") {
              const isOwed =
                taken.who === "ae" &&
                ["accepted", "needs-work"].includes(before.state) &&
                grounds.talked &&
                grounds.marked &&
                !grounds.contradicted &&
                taken.amount > 0n &&
                taken.stepAhead > 0;
              expect(!isRefused(outcome), JSON.stringify({ taken, grounds }, plain)).toBe(isOwed);
            }
          }
          const end = (await getHandoff(tx, handoffId))!;
          const verdicts = await tx.list(
            sql`select id from requalifications where handoff_id = ${handoffId}`,
          );
          expect(verdicts.length).toBe(end.state === "requalified" ? 1 : 0);
          requalified += verdicts.length;
          // State is a record: the newest answer says what the row says.
          const newest = await tx.get(sql<{ toState: string }>`
            select to_state from handoff_answers where handoff_id = ${handoffId} order by answered_at desc, id desc limit 1`);
          expect(newest.toState).toBe(end.state);
          // Nothing of one history may stand in the way of the next.
          return { refused: "history-over" };
        });
      }),
      { numRuns: 40, seed: 4 },
    );
    expect(requalified).toBeGreaterThan(3);
  }, 180_000);

  it("is never taken back, and freezes marks and evidence", async () => {
    const ready = await floor.tx((tx) => buildHandoffBeforeVerdict(tx, sides));
    const params = { handoffId: ready.id };
    const nextStepAt = new Date(house.now.getTime() + DAY).toISOString();
    const body = { amountMinor: "120000", currency: "EUR", nextStep: "Demo", nextStepAt };
    await floor.as("ae").call(contract.requalifyHandoff, { params, body });
    const again = await Promise.all([
      floor.as("ae").refusal(contract.requalifyHandoff, { params, body }),
      floor.as("ae").refusal(contract.returnHandoff, { params, body: { reason: "duplicate", words: "Oh." } }),
      floor.as("ae").refusal(contract.markAsExecutive, {
        params,
        body: { marks: [{ criterion: "need", mark: "unknown" }] },
      }),
    ]);
    expect(again.map((problem) => problem.code)).toEqual(Array(3).fill("handoff-decided"));
    const mark = { criterion: "need", mark: "contradicted" as const, words: "“No.”" };
    const leads = { params: { leadId: ready.leadId }, body: mark };
    expect((await floor.as("sdr").refusal(contract.markCriterion, leads)).code).toBe("lead-closed");
  });

  it("keeps the rep's marks from the executive until their own are saved, at every door", async () => {
    const offered = await floor.tx((tx) => buildHandoff(tx, sides));
    const params = { handoffId: offered.id };
    const ae = floor.as("ae");
    await ae.call(contract.acceptHandoff, { params });
    const words = "They walked me through an order.";
    const heldAt = house.now.toISOString();
    await ae.call(contract.recordConversation, { params, body: { kind: "call", heldAt, words } });

    const blind = await ae.call(contract.readHandoff, { params });
    expect(blind.repMarksShown).toBe(false);
    expect(blind.criteria.map(({ rep }) => rep)).toEqual(blind.criteria.map(() => null));
    const waiting = await ae.call(contract.listWaiting, {});
    expect(JSON.stringify([blind, waiting])).not.toContain("it is ours to decide");
    // The rep and their manager see them all along.
    const seen = await floor.as("sdr").call(contract.readHandoff, { params });
    expect(seen.criteria.every(({ rep }) => rep?.mark === "confirmed")).toBe(true);

    const marks = defaultCriteria.outbound.map(({ key }) => ({ criterion: key, mark: "confirmed" as const }));
    await ae.call(contract.markAsExecutive, { params, body: { marks } });
    const revealed = await ae.call(contract.readHandoff, { params });
    expect(revealed.criteria.every(({ rep }) => rep?.words?.includes("ours to decide"))).toBe(true);
    expect((await ae.refusal(contract.markAsExecutive, { params, body: { marks } })).code).toBe(
      "marks-saved",
    );
  });
});

function take(tx: Tx, handoffId: string, { who, what, ...values }: Step, at: Date) {
  const command = { handoffId, by: members[who]!, at };
  const { amount, stepAhead, heldBefore, mark } = values;
  switch (what) {
    case "accept":
      return acceptHandoff(tx, command);
    case "talk": {
      // Minus one: an hour from now, which is no conversation yet. Three: days before the offer.
      const heldAt = new Date(at.getTime() - heldBefore * (heldBefore < 0 ? DAY / 24 : DAY));
      return recordConversation(tx, { ...command, kind: "call", heldAt, words: "We talked." });
    }
    case "mark": {
      const marks = defaultCriteria.outbound.map(({ key }) => ({
        criterion: key,
        mark: mark as "confirmed",
      }));
      return markAsExecutive(tx, { ...command, marks });
    }
    case "work": {
      const due = new Date(at.getTime() + stepAhead * DAY);
      return needsWork(tx, { ...command, tasks: ["Ask who signs"], due, words: "Who signs?" });
    }
    case "rework":
      return reworkHandoff(tx, { ...command, words: "The finance lead signs." });
    case "return":
      return returnHandoff(tx, { ...command, reason: "no-need-confirmed", words: "No need." });
    default:
      return requalify(tx, {
        ...command,
        amountMinor: amount,
        currency: "EUR",
        nextStep: "Demo",
        nextStepAt: new Date(at.getTime() + stepAhead * DAY),
      });
  }
}

/** The grounds as the tables have them, told apart from the code that checks them. */
async function groundsOf(tx: Tx, handoffId: string) {
  return tx.get(sql<{ talked: boolean; marked: boolean; contradicted: boolean }>`
    with newest as (
      select distinct on (criterion) criterion, mark from qualification_marks
      where handoff_id = ${handoffId} and side = 'ae' order by criterion, marked_at desc, id desc)
    select exists (select from handoff_conversations c join handoffs h on h.id = c.handoff_id
                   where h.id = ${handoffId} and c.held_by = h.offered_to and c.held_at >= h.offered_at) as talked,
           (select count(*) from newest) = 4 as marked,
           exists (select from newest where mark = 'contradicted') as contradicted`);
}

const plain = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
