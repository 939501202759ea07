import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { PaidRole } from "./credit.ts";
import type { PlanVersion } from "./plan.ts";

const columns = sql.raw(
  "id, role, version, name, amount_minor, currency, valid_from, valid_until, published_by, published_at",
);

/** The version in force on a day. */
export function findPlanOn(tx: Tx, role: PaidRole, day: string): Promise<PlanVersion | null> {
  return tx.find(sql<PlanVersion>`
    select ${columns} from plan_versions
    where role = ${role} and valid_from <= ${day}::date and (valid_until is null or valid_until > ${day}::date)`);
}

export function lockLatestPlan(tx: Tx, role: PaidRole): Promise<PlanVersion | null> {
  return tx.find(sql<PlanVersion>`
    select ${columns} from plan_versions where role = ${role} order by version desc limit 1 for update`);
}

/** False when somebody published this version first. */
export async function insertPlan(tx: Tx, plan: PlanVersion): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into plan_versions (id, role, version, name, amount_minor, currency, valid_from, valid_until, published_by,
                               published_at)
    values (${plan.id}, ${plan.role}, ${plan.version}, ${plan.name}, ${plan.amountMinor}, ${plan.currency},
            ${plan.validFrom}::date, ${plan.validUntil}::date, ${plan.publishedBy}, ${plan.publishedAt})
    on conflict (workspace_id, role, version) do nothing`);
  return inserted === 1;
}

export async function updateValidUntil(tx: Tx, plan: { id: string; validUntil: string }): Promise<void> {
  await tx.run(sql`update plan_versions set valid_until = ${plan.validUntil}::date where id = ${plan.id}`);
}

/** Every version of every role, newest first. */
export function listPlans(tx: Tx): Promise<PlanVersion[]> {
  return tx.list(
    sql<PlanVersion>`select ${columns} from plan_versions order by role, version desc limit 500`,
  );
}

export function listPlansByIds(tx: Tx, ids: readonly string[]): Promise<PlanVersion[]> {
  return tx.list(sql<PlanVersion>`select ${columns} from plan_versions where id = any(${[...ids]})`);
}

export function findPlan(tx: Tx, id: string): Promise<PlanVersion | null> {
  return tx.find(sql<PlanVersion>`select ${columns} from plan_versions where id = ${id}`);
}

/** Agreeing twice is agreeing once. */
export async function insertAcknowledgement(
  tx: Tx,
  { planVersionId, memberId, at }: { planVersionId: string; memberId: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into plan_acknowledgements (plan_version_id, member_id, acknowledged_at)
    values (${planVersionId}, ${memberId}, ${at}) on conflict do nothing`);
}

export function listAcknowledgements(
  tx: Tx,
  planVersionIds: readonly string[],
): Promise<{ planVersionId: string; memberId: string; acknowledgedAt: Date }[]> {
  return tx.list(sql<{ planVersionId: string; memberId: string; acknowledgedAt: Date }>`
    select plan_version_id, member_id, acknowledged_at from plan_acknowledgements
    where plan_version_id = any(${[...planVersionIds]}) order by acknowledged_at limit 2000`);
}
