import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Credit, CreditState, PaidRole } from "./credit.ts";

const columns =
  sql.raw(`id, handoff_id, member_id, role, state, plan_version_id, requalification_id, deal_id, amount_minor,
  currency, pending_at, earned_at, ended_at, ended_why`);

export async function insertCredit(tx: Tx, credit: Credit, command: Command): Promise<void> {
  await tx.run(sql`
    insert into credits (id, handoff_id, member_id, role, state, plan_version_id, amount_minor, currency, pending_at)
    values (${credit.id}, ${credit.handoffId}, ${credit.memberId}, ${credit.role}, ${credit.state},
            ${credit.planVersionId}, ${credit.amountMinor}, ${credit.currency}, ${credit.pendingAt})`);
  await insertCreditChange(tx, { creditId: credit.id, from: null, to: credit.state, why: null }, command);
}

/** Writes a locked credit as it now is, and what became of it. */
export async function saveCredit(
  tx: Tx,
  before: Credit,
  after: Credit,
  command: Command & { why: string | null },
): Promise<void> {
  await tx.run(sql`
    update credits set state = ${after.state}, plan_version_id = ${after.planVersionId},
                       requalification_id = ${after.requalificationId}, deal_id = ${after.dealId},
                       amount_minor = ${after.amountMinor}, currency = ${after.currency}, earned_at = ${after.earnedAt},
                       ended_at = ${after.endedAt}, ended_why = ${after.endedWhy}
    where id = ${after.id}`);
  await insertCreditChange(
    tx,
    { creditId: after.id, from: before.state, to: after.state, why: command.why },
    command,
  );
}

async function insertCreditChange(
  tx: Tx,
  change: { creditId: string; from: CreditState | null; to: CreditState; why: string | null },
  { by, at }: Command,
): Promise<void> {
  await tx.run(sql`
    insert into credit_changes (id, credit_id, from_state, to_state, why, by_kind, by_id, by_role, changed_at)
    values (${newId()}, ${change.creditId}, ${change.from}, ${change.to}, ${change.why}, ${by.kind}, ${by.id},
            ${by.role}, ${at})`);
}

export function lockCreditOfHandoff(tx: Tx, handoffId: string): Promise<Credit | null> {
  return tx.find(sql<Credit>`select ${columns} from credits where handoff_id = ${handoffId} for update`);
}

export function lockCredit(tx: Tx, creditId: string): Promise<Credit | null> {
  return tx.find(sql<Credit>`select ${columns} from credits where id = ${creditId} for update`);
}

export function findCreditOfHandoff(tx: Tx, handoffId: string): Promise<Credit | null> {
  return tx.find(sql<Credit>`select ${columns} from credits where handoff_id = ${handoffId}`);
}

export function listCredits(tx: Tx, { ids }: { ids: readonly string[] }): Promise<Credit[]> {
  return tx.list(sql<Credit>`select ${columns} from credits where id = any(${[...ids]})`);
}

/** What members still wait for, oldest first: these may be paid next. */
export function listPending(tx: Tx, memberIds: readonly string[]): Promise<Credit[]> {
  return tx.list(sql<Credit>`
    select ${columns} from credits where member_id = any(${[...memberIds]}) and state = 'pending'
    order by pending_at, id limit 500`);
}

export interface TimeSpan {
  from: Date;
  until: Date;
}

/** What ended without pay within a time, newest first. */
export function listVoided(
  tx: Tx,
  memberIds: readonly string[],
  { from, until }: TimeSpan,
): Promise<Credit[]> {
  return tx.list(sql<Credit>`
    select ${columns} from credits
    where member_id = any(${[...memberIds]}) and state = 'voided' and ended_at >= ${from} and ended_at < ${until}
    order by ended_at desc, id limit 500`);
}

/** Earned before any plan was in force; locked, because they are about to be priced. */
export function lockUnpriced(tx: Tx, role: PaidRole): Promise<Credit[]> {
  return tx.list(sql<Credit>`
    select ${columns} from credits where role = ${role} and state = 'earned' and plan_version_id is null
    order by earned_at, id for update`);
}

/** How many a member earned while there was no plan to price them. */
export async function countUnpriced(tx: Tx, memberId: string): Promise<number> {
  const { count } = await tx.get(sql<{ count: number }>`
    select count(*)::int as count from credits
    where member_id = ${memberId} and state = 'earned' and plan_version_id is null`);
  return count;
}
