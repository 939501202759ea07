import { type Command, refusalToAct } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { getWorkspace, rolesOf } from "../team/public.ts";
import { planPublished } from "./compensation.events.ts";
import type { PaidRole } from "./credit.ts";
import { lockUnpriced, saveCredit } from "./credits.store.ts";
import { payCredit } from "./earn-credit.ts";
import { type PlanVersion, refusalToPublish } from "./plan.ts";
import {
  findPlan,
  insertAcknowledgement,
  insertPlan,
  lockLatestPlan,
  updateValidUntil,
} from "./plans.store.ts";

export interface PlanToPublish {
  role: PaidRole;
  name: string;
  amountMinor: bigint;
  currency: string;
  validFrom: string;
}

/**
 * A flat amount for each re-qualified assist of a role, from a day on (law 9). The version before it ends that day.
 * Refuses `plan-in-past`, `plan-before-latest`, `plan-stale`, `amount-missing`.
 */
export async function publishPlan(
  tx: Tx,
  command: Command & PlanToPublish,
): Promise<Outcome<{ planId: string }>> {
  const no = refusalToAct(command.by, "pay.plans");
  if (no) return no;
  const { role, name, amountMinor, currency, validFrom, by, at } = command;
  const { zone } = await getWorkspace(tx);
  const latest = await lockLatestPlan(tx, role);
  const refusal = refusalToPublish(command, latest, dayIn(zone, at));
  if (refusal) return refusal;
  if (latest) await updateValidUntil(tx, { id: latest.id, validUntil: validFrom });
  const plan: PlanVersion = {
    ...{ role, name, amountMinor, currency, validFrom },
    id: newId(),
    version: (latest?.version ?? 0) + 1,
    validUntil: null,
    publishedBy: by.id,
    publishedAt: at,
  };
  if (!(await insertPlan(tx, plan))) return refused("plan-stale");
  if (!latest) await priceEarned(tx, plan, zone, command);
  await publish(tx, planPublished, { planId: plan.id, role, version: plan.version }, { by, at });
  return { planId: plan.id };
}

/** The first plan of a role pays what was earned on its days while there was none. */
async function priceEarned(tx: Tx, plan: PlanVersion, zone: string, { by, at }: Command): Promise<void> {
  const { id: planVersionId, amountMinor, currency } = plan;
  for (const credit of await lockUnpriced(tx, plan.role)) {
    const day = dayIn(zone, credit.earnedAt!);
    if (day < plan.validFrom) continue;
    const priced = { ...credit, planVersionId, amountMinor, currency };
    await saveCredit(tx, credit, priced, { by, at, why: "priced by the first plan" });
    await payCredit(tx, priced, day, { by, at });
  }
}

/** "I have read how I am paid." Only those whom it pays can say it. */
export async function acknowledgePlan(tx: Tx, command: Command & { planId: string }): Promise<Outcome<Ok>> {
  const { planId: planVersionId, by, at } = command;
  const plan = await findPlan(tx, planVersionId);
  if (!plan) return refused("not-found");
  if (!(await rolesOf(tx, by.id, at)).includes(plan.role)) return refused("plan-not-yours");
  await insertAcknowledgement(tx, { planVersionId, memberId: by.id, at });
  return ok;
}
