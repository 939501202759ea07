import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { buildDeal } from "../deals/deals.builders.ts";
import { buildHandoff } from "../handoffs/handoffs.builders.ts";
import { orRefuse } from "../platform/outcome.ts";
import * as contract from "./pay.contract.ts";
import { publishPlan } from "./publish-plan.ts";

const house = await openHouse();
const at = house.now;
const plan = { role: "sdr" as const, name: "A flat amount", amountMinor: "15000", currency: "EUR" };
const month = "2026-03-01";

async function openFloor(withPlan = true) {
  const floor = await house.openFloor();
  const { finance, sdr, ae } = floor.members;
  if (withPlan) {
    const first = { ...plan, amountMinor: 15_000n, validFrom: "2026-01-01", by: finance!, at };
    await floor.tx(async (tx) => orRefuse(await publishPlan(tx, first)));
  }
  return Object.assign(floor, { sides: { rep: sdr!, ae: ae!, at } });
}

describe("a rep's pay", () => {
  it("turns from pending to earned with the verdict, and each line opens its evidence", async () => {
    const floor = await openFloor();
    await floor.tx((tx) => buildHandoff(tx, floor.sides));
    const before = await floor.as("sdr").call(contract.readPay, {});
    expect(before).toMatchObject({ earned: [], pending: [{ currency: "EUR", amountMinor: "15000" }] });
    expect(before.waiting[0]!.waits.for).toBe("acceptance");
    const deal = await floor.tx((tx) => buildDeal(tx, floor.sides));
    const after = await floor.as("sdr").call(contract.readPay, {});
    expect(after.earned).toEqual([{ currency: "EUR", amountMinor: "15000" }]);
    expect(after.lines[0]!.evidence).toMatchObject({
      handoffId: deal.handoffId,
      executive: { name: "Ae" },
      deal: { id: deal.id, state: "open" },
    });
  });

  it("is earned without a plan too, and priced by the first one", async () => {
    const floor = await openFloor(false);
    await floor.tx((tx) => buildDeal(tx, floor.sides));
    expect(await floor.as("sdr").call(contract.readPay, {})).toMatchObject({ earned: [], unpriced: 1 });
    await floor.as("finance").call(contract.publishPlan, { body: { ...plan, validFrom: "2026-03-01" } });
    expect(await floor.as("sdr").call(contract.readPay, {})).toMatchObject({
      earned: [{ currency: "EUR", amountMinor: "15000" }],
      unpriced: 0,
    });
  });

  it("is seen by nobody who may not", async () => {
    const floor = await openFloor();
    const params = { memberId: floor.members.sdr!.id, month };
    for (const name of ["sdr2", "ae", "admin", "marketing"]) {
      const problem = await floor.as(name).refusal(contract.readStatement, { params });
      expect(problem.code).toBe("not-permitted");
    }
    expect(await floor.as("manager").refusal(contract.readStatement, { params })).toMatchObject({
      code: "not-found",
    });
    expect(await floor.as("sdr").call(contract.readStatement, { params })).toMatchObject({ state: "open" });
  });
});

describe("a plan", () => {
  it("changes from today on at the earliest, and what was earned keeps its price", async () => {
    const floor = await openFloor();
    await floor.tx((tx) => buildDeal(tx, floor.sides));
    const next = { ...plan, amountMinor: "20000" };
    const finance = floor.as("finance");
    const past = await finance.refusal(contract.publishPlan, { body: { ...next, validFrom: "2026-03-01" } });
    expect(past.code).toBe("plan-in-past");
    await finance.call(contract.publishPlan, { body: { ...next, validFrom: "2026-03-02" } });
    await floor.tx((tx) => buildDeal(tx, floor.sides));
    const { lines } = await floor.as("sdr").call(contract.readPay, {});
    expect(lines.map((line) => line.amountMinor).toSorted()).toEqual(["15000", "20000"]);
    const { rows } = await finance.call(contract.listPlans, {});
    expect(rows.map(({ version, validUntil }) => [version, validUntil])).toEqual([
      [2, null],
      [1, "2026-03-02"],
    ]);
  });

  it("is read by those it pays", async () => {
    const floor = await openFloor();
    const pay = await floor.as("sdr").call(contract.readPay, {});
    const params = { planId: pay.plan!.id };
    await floor.as("sdr").call(contract.acknowledgePlan, { params });
    expect((await floor.as("sdr").call(contract.readPay, {})).plan!.acknowledgedAt).toBeTruthy();
    expect(await floor.as("mara").refusal(contract.acknowledgePlan, { params })).toMatchObject({
      code: "plan-not-yours",
    });
    const { rows } = await floor.as("finance").call(contract.listPlans, {});
    expect(rows[0]).toMatchObject({ readBy: ["Sdr"], notReadBy: ["Sdr2"] });
  });
});

describe("a month", () => {
  it("is approved when it is over, from what was looked at, and then locked with its bytes", async () => {
    const floor = await openFloor();
    await floor.tx((tx) => buildDeal(tx, floor.sides));
    const params = { memberId: floor.members.sdr!.id, month };
    const finance = floor.as("finance");
    const { sha256 } = await finance.call(contract.readStatement, { params });
    const early = await finance.refusal(contract.approveStatement, { params, body: { sha256 } });
    expect(early.code).toBe("month-not-over");
    const then = house.now;
    house.now = new Date("2026-04-02T10:00:00Z");
    try {
      const later = floor.as("finance");
      const stale = await later.refusal(contract.approveStatement, {
        params,
        body: { sha256: "0".repeat(64) },
      });
      expect(stale.code).toBe("statement-changed");
      await later.call(contract.approveStatement, { params, body: { sha256 } });
      await later.call(contract.lockStatement, { params });
      const kept = await later.call(contract.readStatement, { params });
      expect(kept).toMatchObject({ state: "locked", sha256, approved: { byName: "Finance" } });
      expect(kept.balances).toEqual([{ currency: "EUR", opening: "0", change: "15000", closing: "15000" }]);
    } finally {
      house.now = then;
    }
  });

  it("takes corrections as new lines with their author, never one's own", async () => {
    const floor = await openFloor();
    await floor.tx((tx) => buildDeal(tx, floor.sides));
    const finance = floor.as("finance");
    const { lines } = await floor.as("sdr").call(contract.readPay, {});
    const reversal = { params: { creditId: lines[0]!.creditId! }, body: { reason: "They were a customer." } };
    expect((await floor.as("manager").refusal(contract.reverseCredit, reversal)).code).toBe("not-permitted");
    await finance.call(contract.reverseCredit, reversal);
    expect((await finance.refusal(contract.reverseCredit, reversal)).code).toBe("not-earned");
    const after = await floor.as("sdr").call(contract.readPay, {});
    expect(after.earned).toEqual([{ currency: "EUR", amountMinor: "0" }]);
    expect(after.lines[0]).toMatchObject({ kind: "reversed", recordedByName: "Finance" });
    const own = await finance.refusal(contract.adjustPay, {
      body: { memberId: floor.members.finance!.id, amountMinor: "1", currency: "EUR", reason: "A round." },
    });
    expect(own.code).toBe("own-pay");
  });
});
