import { describe, expect, it } from "vitest";
import type { Credit } from "../../src/compensation/credit.ts";
import { earnCredit, findCreditOfHandoff, pendCredit, publishPlan } from "../../src/compensation/public.ts";
import { buildDeal } from "../../src/deals/deals.builders.ts";
import { buildHandoff, buildHandoffBeforeVerdict } from "../../src/handoffs/handoffs.builders.ts";
import { returnHandoff } from "../../src/handoffs/public.ts";
import { sql } from "../../src/platform/db/sql.ts";
import { newId } from "../../src/platform/ids.ts";
import { orRefuse } from "../../src/platform/outcome.ts";
import { openHouse } from "../support/house.ts";

const house = await openHouse();
const floor = await house.openFloor();
const { sdr, ae, finance } = floor.members;
const at = house.now;
const sides = { rep: sdr!, ae: ae!, at };
const plan = {
  role: "sdr" as const,
  name: "A flat amount for each assist",
  amountMinor: 15_000n,
  currency: "EUR",
};

await floor.tx(async (tx) =>
  orRefuse(await publishPlan(tx, { ...plan, validFrom: "2026-01-01", by: finance!, at })),
);

const creditOf = (handoffId: string) =>
  floor.tx(async (tx) => (await findCreditOfHandoff(tx, handoffId)) as Credit);

describe("law 4: a credit is earned by the verdict and by nothing else", () => {
  it("is expected with the offer, earned with the verdict, and paid once", async () => {
    const handoff = await floor.tx((tx) => buildHandoffBeforeVerdict(tx, sides));
    expect(await creditOf(handoff.id)).toMatchObject({
      state: "pending",
      memberId: sdr!.id,
      amountMinor: 15_000n,
      requalificationId: null,
    });
    const deal = await floor.tx((tx) => buildDeal(tx, sides));
    const credit = await creditOf(deal.handoffId);
    expect(credit).toMatchObject({
      state: "earned",
      memberId: sdr!.id,
      dealId: deal.id,
      requalificationId: deal.requalificationId,
    });
    const entries = await floor.tx((tx) =>
      tx.list(sql`select kind, effective_on from ledger_entries where credit_id = ${credit.id}`),
    );
    expect(entries).toEqual([{ kind: "earned", effectiveOn: "2026-03-02" }]);
  });

  it("comes to nothing with a return, and says why", async () => {
    const handoff = await floor.tx((tx) => buildHandoffBeforeVerdict(tx, sides));
    await floor.tx(async (tx) =>
      orRefuse(
        await returnHandoff(tx, {
          handoffId: handoff.id,
          reason: "no-need-confirmed",
          words: "They only use it.",
          by: ae!,
          at,
        }),
      ),
    );
    expect(await creditOf(handoff.id)).toMatchObject({ state: "voided", endedWhy: "no-need-confirmed" });
  });

  it("is not earned by an event that was told but never happened", async () => {
    const handoff = await floor.tx((tx) => buildHandoff(tx, sides));
    const told = { ...handoff, requalificationId: newId(), by: ae!, at };
    expect(await floor.tx((tx) => earnCredit(tx, { ...told, handoffId: handoff.id }))).toMatchObject({
      refused: "no-deal",
    });
    expect((await creditOf(handoff.id)).state).toBe("pending");
  });

  it("is refused to who gave the verdict, whatever the roles of the day", async () => {
    const handoff = await floor.tx((tx) => buildHandoff(tx, sides));
    const told = { handoffId: handoff.id, offeredBy: sdr!.id, motion: "outbound" as const, by: ae!, at };
    const own = await floor.tx((tx) =>
      earnCredit(tx, { ...told, offeredTo: sdr!.id, requalificationId: newId() }),
    );
    expect(own).toMatchObject({ refused: "own-verdict" });
  });

  it("is one however often the offer is told", async () => {
    const handoff = await floor.tx((tx) => buildHandoff(tx, sides));
    const again = { handoffId: handoff.id, offeredBy: sdr!.id, motion: "outbound" as const, by: sdr!, at };
    const first = await floor.tx(async (tx) => orRefuse(await pendCredit(tx, again)));
    const second = await floor.tx(async (tx) => orRefuse(await pendCredit(tx, again)));
    expect(second).toEqual(first);
  });
});

describe("law 4 in the database", () => {
  it("refuses an earned credit without a verdict and a deal", async () => {
    const handoff = await floor.tx((tx) => buildHandoff(tx, sides));
    const forge = floor.tx((tx) =>
      tx.run(sql`update credits set state = 'earned', earned_at = ${at} where handoff_id = ${handoff.id}`),
    );
    await expect(forge).rejects.toThrow("law_4_earned_by_requalification");
  });

  it("refuses a credit for anybody but who passed the lead", async () => {
    const handoff = await floor.tx((tx) => buildHandoff(tx, sides));
    const divert = floor.tx((tx) =>
      tx.run(sql`update credits set member_id = ${ae!.id} where handoff_id = ${handoff.id}`),
    );
    await expect(divert).rejects.toThrow("law_4_paid_to_who_passed_it");
  });

  it("refuses the verdict of another hand-off, and a second credit for one deal", async () => {
    const deal = await floor.tx((tx) => buildDeal(tx, sides));
    const handoff = await floor.tx((tx) => buildHandoff(tx, sides));
    const borrow = (set: ReturnType<typeof sql>) =>
      floor.tx((tx) => tx.run(sql`update credits set ${set} where handoff_id = ${handoff.id}`));
    await expect(borrow(sql`requalification_id = ${deal.requalificationId}`)).rejects.toThrow(/law_4_/);
    await expect(borrow(sql`deal_id = ${deal.id}`)).rejects.toThrow("law_4_one_credit_per_deal");
  });

  it("refuses to pay a credit that is only expected", async () => {
    const handoff = await floor.tx((tx) => buildHandoff(tx, sides));
    const credit = await creditOf(handoff.id);
    const pay = floor.tx((tx) =>
      tx.run(sql`
        insert into ledger_entries (id, kind, member_id, credit_id, effective_on, recorded_at, recorded_by)
        values (${newId()}, 'earned', ${sdr!.id}, ${credit.id}, '2026-03-02', ${at}, 'test')`),
    );
    await expect(pay).rejects.toThrow("law 4");
  });
});
