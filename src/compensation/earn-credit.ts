import { findDealOf } from "../deals/public.ts";
import type { Command } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Outcome, orRefuse, refused } from "../platform/outcome.ts";
import { getWorkspace } from "../team/public.ts";
import { creditEarned } from "./compensation.events.ts";
import { type Credit, refusalToEarn } from "./credit.ts";
import { lockCreditOfHandoff, saveCredit } from "./credits.store.ts";
import { firstOpenDay, holdLedgerOf, insertEntry } from "./ledger.store.ts";
import { type Passed, pendCredit } from "./pend-credit.ts";
import { findPlanOn } from "./plans.store.ts";
import { toldOf } from "./told.ts";

/**
 * Law 4: the verdict earns the credit of who passed, in its transaction, after its deal was opened. The plan in
 * force on the day of the verdict prices it. Without a plan it is earned all the same, and priced by the first one.
 */
export async function earnCredit(
  tx: Tx,
  event: Command & Passed & { offeredTo: string; requalificationId: string },
): Promise<Outcome<{ creditId: string }>> {
  const { handoffId, offeredTo, requalificationId, by, at } = event;
  orRefuse(await pendCredit(tx, event));
  const credit = (await lockCreditOfHandoff(tx, handoffId))!;
  const no = refusalToEarn(credit, offeredTo);
  if (no) return no;
  const deal = await findDealOf(tx, { requalificationId });
  if (!deal) return refused("no-deal");
  const { zone } = await getWorkspace(tx);
  const day = dayIn(zone, at);
  const plan = await findPlanOn(tx, credit.role, day);
  const earned: Credit = {
    ...credit,
    state: "earned",
    planVersionId: plan?.id ?? null,
    requalificationId,
    dealId: deal.id,
    amountMinor: plan?.amountMinor ?? 0n,
    currency: plan?.currency ?? credit.currency,
    earnedAt: at,
  };
  await saveCredit(tx, credit, earned, { by, at, why: plan ? null : "no plan was in force" });
  if (plan) await payCredit(tx, earned, day, { by, at });
  await publish(tx, creditEarned, { ...toldOf(earned), dealId: deal.id, requalificationId }, { by, at });
  return { creditId: credit.id };
}

/** The entry that pays a priced credit: on its day, or on the first open day when its month is closed already. */
export async function payCredit(tx: Tx, credit: Credit, day: string, command: Command): Promise<void> {
  await holdLedgerOf(tx, credit.memberId);
  const open = await firstOpenDay(tx, credit.memberId);
  const { id: creditId, memberId, amountMinor, currency } = credit;
  const effectiveOn = open && open > day ? open : day;
  const entry = { kind: "earned" as const, memberId, creditId, correctsId: null, reason: null };
  await insertEntry(tx, { ...entry, effectiveOn, amountMinor, currency }, command);
}
