import { type Command, refusalToAct } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import { getWorkspace, rolesOf } from "../team/public.ts";
import { computeStatement } from "./compute-statement.ts";
import { paidRoles } from "./credit.ts";
import { countUnpriced, listPending, listVoided } from "./credits.store.ts";
import { evidenceOf } from "./evidence.ts";
import { spanOf } from "./month-span.ts";
import { monthOf } from "./months.ts";
import { findPlanOn, listAcknowledgements } from "./plans.store.ts";
import { showLines } from "./show-lines.ts";
import { listStatementsOf } from "./statements.store.ts";
import { totalsOf } from "./totals.ts";
import { showWaiting } from "./waiting.ts";

/** One's own pay, now: this month's ledger, what still waits and for whom, and what came to nothing. */
export async function readPay(tx: Tx, { by, at }: Command) {
  const no = refusalToAct(by, "pay.read-own");
  if (no) return no;
  const { zone } = await getWorkspace(tx);
  const today = dayIn(zone, at);
  const month = monthOf(today);
  const { lines, balances } = await computeStatement(tx, by.id, month);
  const pending = await listPending(tx, [by.id]);
  const voided = await listVoided(tx, [by.id], spanOf(zone, month));
  const shown = await evidenceOf(tx, voided);
  return {
    month,
    earned: balances.map(({ currency, change }) => ({ currency, amountMinor: change })),
    pending: totalsOf(pending),
    unpriced: await countUnpriced(tx, by.id),
    lines: (await showLines(tx, lines)).toReversed(),
    waiting: await showWaiting(tx, pending),
    ended: voided.map(({ id, endedWhy, endedAt }) => ({
      id,
      why: endedWhy!,
      endedAt: endedAt!,
      evidence: shown.get(id)!.evidence,
    })),
    plan: await planOf(tx, by.id, today, at),
    statements: await listStatementsOf(tx, by.id),
  };
}

/** The plan that pays this member today, and since when they have read it. */
async function planOf(tx: Tx, memberId: string, today: string, at: Date) {
  const held = await rolesOf(tx, memberId, at);
  const role = paidRoles.find((paid) => held.includes(paid));
  const plan = role ? await findPlanOn(tx, role, today) : null;
  if (!plan) return null;
  const read = await listAcknowledgements(tx, [plan.id]);
  const acknowledgedAt = read.find((each) => each.memberId === memberId)?.acknowledgedAt ?? null;
  return { ...plan, publishedByName: null, acknowledgedAt };
}
