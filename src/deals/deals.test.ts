import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { holderOf } from "../contacts/public.ts";
import { sql } from "../platform/db/sql.ts";
import { orRefuse } from "../platform/outcome.ts";
import { closeDeal } from "./close-deal.ts";
import { buildDeal, buildEvidence } from "./deals.builders.ts";
import * as contract from "./deals.contract.ts";
import { findDeal } from "./deals.store.ts";
import { editDeal } from "./edit-deal.ts";
import { giveDeal } from "./hand-over-deals.ts";
import { moveDeal } from "./move-deal.ts";
import { recordConcern } from "./record-concern.ts";

const house = await openHouse();
const floor = await house.openFloor();
const { sdr, ae, ae2, vp } = floor.members;
const at = house.now;
const sides = { rep: sdr!, ae: ae!, at };
const openOne = () => floor.tx((tx) => buildDeal(tx, sides));

describe("a deal", () => {
  it("begins with the verdict: its amount, its executive, a dated next step on their list", async () => {
    const deal = await openOne();
    expect(deal).toMatchObject({ stage: "needs", state: "open", ownerId: ae!.id, amountMinor: 1_200_000n });
    const tasks = await floor.tx((tx) =>
      tx.list(sql<{ title: string; memberId: string }>`
        select title, member_id from tasks where about_id = ${deal.id} and state = 'open'`),
    );
    expect(tasks).toEqual([{ title: "Demo with the plant", memberId: ae!.id }]);
    const room = await floor.as("ae").call(contract.readDeal, { params: { dealId: deal.id } });
    expect(room.promises.map((promise) => promise.words)).toEqual([
      "A call with someone who has seen a plant open.",
    ]);
    expect(room.health).toContain("no-need");
    expect(room.closedTo).toBeNull();
  });

  it("does not enter a stage whose gate asks for more, and says what is missing", async () => {
    const deal = await openOne();
    const move = { params: { dealId: deal.id }, body: { to: "demo" } };
    const problem = await floor.as("ae").refusal(contract.moveDeal, move);
    expect(problem).toMatchObject({ code: "gate-closed", facts: { missing: [{ key: "need-recorded" }] } });
    await floor.as("ae").call(contract.needRoutes.add, {
      params: { dealId: deal.id },
      body: { words: "Orders are copied by hand.", state: "heard" },
    });
    await floor.as("ae").call(contract.moveDeal, move);
    expect(await floor.tx((tx) => findDeal(tx, deal.id))).toMatchObject({ stage: "demo" });
  });

  it("leaves a mark where a leader let it through", async () => {
    const deal = await openOne();
    const move = {
      dealId: deal.id,
      to: "demo",
      override: { reason: "The buyer asked to see it first." },
      at,
    };
    await floor.tx(async (tx) => {
      expect(await moveDeal(tx, { ...move, by: ae! })).toMatchObject({ refused: "not-permitted" });
    });
    await floor.tx(async (tx) => orRefuse(await moveDeal(tx, { ...move, by: vp! })));
    const room = await floor.as("ae").call(contract.readDeal, { params: { dealId: deal.id } });
    expect(room.entries.at(-1)).toMatchObject({
      toStage: "demo",
      overridden: true,
      why: "The buyer asked to see it first.",
      missing: ["need-recorded"],
      byName: "Vp",
    });
  });

  it("is not found by another executive, and not worked by its rep", async () => {
    const deal = await openOne();
    const params = { dealId: deal.id };
    expect(await floor.as("ae2").refusal(contract.readDeal, { params })).toMatchObject({ code: "not-found" });
    expect(await floor.as("sdr").refusal(contract.readDeal, { params })).toMatchObject({
      code: "not-permitted",
    });
    await floor.tx(async (tx) => {
      expect(await moveDeal(tx, { ...params, to: "demo", by: ae2!, at })).toMatchObject({
        refused: "not-found",
      });
    });
  });

  it("keeps every wording of its amount", async () => {
    const deal = await openOne();
    const edit = { dealId: deal.id, amountMinor: 900_000n, version: deal.version, by: ae!, at };
    await floor.tx(async (tx) => orRefuse(await editDeal(tx, edit)));
    await floor.tx(async (tx) => {
      expect(await editDeal(tx, edit)).toMatchObject({ refused: "deal-stale" });
      const changes = await tx.list(
        sql`select field, before, after from deal_changes where deal_id = ${deal.id}`,
      );
      expect(changes).toEqual([
        {
          field: "amount",
          before: { amountMinor: "1200000", currency: "EUR" },
          after: { amountMinor: "900000", currency: "EUR" },
        },
      ]);
    });
  });
});

describe("the end of a deal", () => {
  it("is a win when everything on the way is there, and the company is a customer", async () => {
    const deal = await openOne();
    const win = { dealId: deal.id, outcome: "won" as const, by: ae!, at };
    await floor.tx(async (tx) => {
      expect(await closeDeal(tx, win)).toMatchObject({ refused: "gate-closed" });
    });
    await floor.tx((tx) => buildEvidence(tx, deal, sides));
    await floor.tx(async (tx) => orRefuse(await closeDeal(tx, { ...win, amountMinor: 1_100_000n })));
    const room = await floor.as("ae").call(contract.readDeal, { params: { dealId: deal.id } });
    expect(room).toMatchObject({ state: "won", amountMinor: "1100000", closedTo: "deal-closed", health: [] });
    expect(room.entries.map((entry) => entry.toStage)).toEqual([
      "needs",
      "demo",
      "concerns",
      "negotiation",
      "closing",
      "won",
    ]);
    if (deal.companyId) {
      const holder = await floor.tx((tx) => holderOf(tx, deal.companyId!));
      expect(holder).toMatchObject({ kind: "customer", holderId: ae!.id });
    }
    const open = await floor.tx((tx) =>
      tx.list(sql`select id from tasks where about_id = ${deal.id} and state = 'open'`),
    );
    expect(open).toEqual([]);
  });

  it("is not won over a blocking concern, even an answered one that stands", async () => {
    const deal = await openOne();
    await floor.tx((tx) => buildEvidence(tx, deal, sides));
    const concern = { kind: "price", words: "Twice the budget.", blocking: true } as const;
    const command = { dealId: deal.id, by: ae!, at };
    const { id } = await floor.tx(async (tx) =>
      orRefuse(await recordConcern(tx, { ...command, ...concern, outcome: "standing" })),
    );
    await floor.tx(async (tx) => {
      expect(await closeDeal(tx, { ...command, outcome: "won" })).toMatchObject({
        refused: "gate-closed",
        facts: { missing: [{ key: "no-blocking-concern" }] },
      });
      orRefuse(await recordConcern(tx, { ...command, ...concern, id, outcome: "accepted" }));
      orRefuse(await closeDeal(tx, { ...command, outcome: "won" }));
    });
  });

  it("is a loss with its reason, straight from any stage, and lets the company go", async () => {
    const deal = await openOne();
    const params = { dealId: deal.id };
    const caller = floor.as("ae");
    expect(await caller.refusal(contract.closeDeal, { params, body: { outcome: "lost" } })).toMatchObject({
      code: "reason-missing",
      field: "reason",
    });
    await caller.call(contract.closeDeal, { params, body: { outcome: "lost", reason: "budget-cut" } });
    expect(await floor.tx((tx) => findDeal(tx, deal.id))).toMatchObject({
      state: "lost",
      closedReason: "budget-cut",
      nextStepAt: null,
    });
    expect(await caller.refusal(contract.moveDeal, { params, body: { to: "demo" } })).toMatchObject({
      code: "deal-closed",
    });
  });
});

describe("the owner of a deal", () => {
  it("is another executive when a leader says so, who then has its next step on their list", async () => {
    const deal = await openOne();
    const give = { dealId: deal.id, ownerId: ae2!.id, at };
    await floor.tx(async (tx) => {
      expect(await giveDeal(tx, { ...give, by: ae! })).toMatchObject({ refused: "not-permitted" });
      expect(await giveDeal(tx, { ...give, ownerId: sdr!.id, by: vp! })).toMatchObject({
        refused: "wrong-role",
      });
      orRefuse(await giveDeal(tx, { ...give, by: vp! }));
      const tasks = await tx.list(sql<{ memberId: string }>`
        select member_id from tasks where about_id = ${deal.id} and state = 'open'`);
      expect(tasks).toEqual([{ memberId: ae2!.id }]);
    });
  });
});

describe("board and list", () => {
  it("hold the same deals, with totals per currency that are never summed across", async () => {
    const crowd = await house.openFloor();
    const here = { rep: crowd.members.sdr!, ae: crowd.members.ae!, at };
    await crowd.tx(async (tx) => {
      await buildDeal(tx, here);
      await buildDeal(tx, here, { amountMinor: 300_000n });
      await buildDeal(tx, here, { amountMinor: 5_000n, currency: "JPY" });
    });
    const { columns } = await crowd.as("ae").call(contract.readDealBoard, { query: {} });
    expect(columns.map((column) => column.key)).toEqual([
      "needs",
      "demo",
      "concerns",
      "negotiation",
      "closing",
    ]);
    expect(columns[0]!.totals).toEqual([
      { currency: "EUR", amountMinor: "1500000", count: 2 },
      { currency: "JPY", amountMinor: "5000", count: 1 },
    ]);
    expect(columns[0]!.rows).toHaveLength(3);
    expect(columns.slice(1).every((column) => column.rows.length === 0)).toBe(true);

    const all = await crowd.as("ae").call(contract.listDeals, { query: { sort: "-amount" } });
    expect(all.rows.map((row) => row.amountMinor)).toEqual(["1200000", "300000", "5000"]);
    const first = await crowd.as("ae").call(contract.listDeals, { query: { sort: "-amount", limit: 2 } });
    const rest = await crowd
      .as("ae")
      .call(contract.listDeals, { query: { sort: "-amount", limit: 2, after: first.next! } });
    expect([...first.rows, ...rest.rows]).toEqual(all.rows);
    expect(rest.next).toBeNull();
    const mine = await crowd.as("ae2").call(contract.listDeals, { query: {} });
    expect(mine.rows).toEqual([]);
  });
});
