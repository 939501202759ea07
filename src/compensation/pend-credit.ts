import type { Command } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Outcome } from "../platform/outcome.ts";
import { type Motion, roleOwning } from "../team/open.ts";
import { getWorkspace } from "../team/public.ts";
import { creditPending } from "./compensation.events.ts";
import type { Credit, PaidRole } from "./credit.ts";
import { insertCredit, lockCreditOfHandoff } from "./credits.store.ts";
import { findPlanOn } from "./plans.store.ts";
import { toldOf } from "./told.ts";

export interface Passed {
  handoffId: string;
  offeredBy: string;
  motion: Motion;
}

/** An offer out is a credit expected: shown at what today's plan would pay, and paid by nothing but the verdict. */
export async function pendCredit(tx: Tx, event: Command & Passed): Promise<Outcome<{ creditId: string }>> {
  const known = await lockCreditOfHandoff(tx, event.handoffId);
  if (known) return { creditId: known.id };
  const { by, at } = event;
  const role = roleOwning(event.motion) as PaidRole;
  const { zone, currency } = await getWorkspace(tx);
  const plan = await findPlanOn(tx, role, dayIn(zone, at));
  const credit: Credit = {
    id: newId(),
    handoffId: event.handoffId,
    memberId: event.offeredBy,
    role,
    state: "pending",
    planVersionId: plan?.id ?? null,
    requalificationId: null,
    dealId: null,
    amountMinor: plan?.amountMinor ?? 0n,
    currency: plan?.currency ?? currency,
    pendingAt: at,
    earnedAt: null,
    endedAt: null,
    endedWhy: null,
  };
  await insertCredit(tx, credit, { by, at });
  await publish(tx, creditPending, toldOf(credit), { by, at });
  return { creditId: credit.id };
}
