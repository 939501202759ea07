import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Deal } from "./deal.ts";

export const dealColumns =
  sql.raw(`id, requalification_id, handoff_id, lead_id, person_id, company_id, owner_id, name,
  process_version_id, stage, stage_entry_id, state, amount_minor, currency, next_step, next_step_at, expected_close_on,
  opened_at, stage_since, closed_at, closed_reason, version`);

export async function insertDeal(tx: Tx, deal: Deal): Promise<void> {
  await tx.run(sql`
    insert into deals (id, requalification_id, handoff_id, lead_id, person_id, company_id, owner_id, name,
                       process_version_id, stage, stage_entry_id, state, amount_minor, currency, next_step, next_step_at,
                       opened_at, stage_since)
    values (${deal.id}, ${deal.requalificationId}, ${deal.handoffId}, ${deal.leadId}, ${deal.personId}, ${deal.companyId},
            ${deal.ownerId}, ${deal.name}, ${deal.processVersionId}, ${deal.stage}, ${deal.stageEntryId}, ${deal.state},
            ${deal.amountMinor}, ${deal.currency}, ${deal.nextStep}, ${deal.nextStepAt}, ${deal.openedAt},
            ${deal.stageSince})`);
}

export function findDeal(tx: Tx, dealId: string): Promise<Deal | null> {
  return tx.find(sql<Deal>`select ${dealColumns} from deals where id = ${dealId}`);
}

export function lockDeal(tx: Tx, dealId: string): Promise<Deal | null> {
  return tx.find(sql<Deal>`select ${dealColumns} from deals where id = ${dealId} for update`);
}

/** The deal a hand-off or its verdict became. */
export function findDealOf(
  tx: Tx,
  of: { handoffId: string } | { requalificationId: string },
): Promise<Deal | null> {
  const origin =
    "handoffId" in of ? sql`handoff_id = ${of.handoffId}` : sql`requalification_id = ${of.requalificationId}`;
  return tx.find(sql<Deal>`select ${dealColumns} from deals where ${origin}`);
}

export function listDeals(tx: Tx, { ids }: { ids: readonly string[] }): Promise<Deal[]> {
  return tx.list(
    sql<Deal>`select ${dealColumns} from deals where id = any(${[...ids]}) order by opened_at, id`,
  );
}

export function lockOpenDealsOf(tx: Tx, ownerId: string): Promise<Deal[]> {
  return tx.list(sql<Deal>`
    select ${dealColumns} from deals where owner_id = ${ownerId} and state = 'open' order by id for update`);
}

export async function hasOtherOpenDeal(
  tx: Tx,
  deal: Pick<Deal, "id"> & { companyId: string },
): Promise<boolean> {
  const other = await tx.find(sql`
    select id from deals where company_id = ${deal.companyId} and state = 'open' and id <> ${deal.id} limit 1`);
  return other !== null;
}

/** Writes a locked deal as it now is; stages and changes are appended beside it by the caller. */
export async function saveDeal(tx: Tx, deal: Deal): Promise<void> {
  await tx.run(sql`
    update deals set owner_id = ${deal.ownerId}, name = ${deal.name}, stage = ${deal.stage},
                     stage_entry_id = ${deal.stageEntryId}, state = ${deal.state}, amount_minor = ${deal.amountMinor},
                     currency = ${deal.currency}, next_step = ${deal.nextStep}, next_step_at = ${deal.nextStepAt},
                     expected_close_on = ${deal.expectedCloseOn}, stage_since = ${deal.stageSince},
                     closed_at = ${deal.closedAt}, closed_reason = ${deal.closedReason}, version = version + 1
    where id = ${deal.id}`);
}

export interface StageEntry {
  id: string;
  dealId: string;
  from: string | null;
  to: string;
  gateDecisionId: string;
  isOverridden: boolean;
  why: string | null;
}

export async function insertStageEntry(tx: Tx, entry: StageEntry, { by, at }: Command): Promise<void> {
  await tx.run(sql`
    insert into deal_stages (id, deal_id, from_stage, to_stage, gate_decision_id, gate_outcome, why, by_kind, by_id,
                             by_role, entered_at)
    values (${entry.id}, ${entry.dealId}, ${entry.from}, ${entry.to}, ${entry.gateDecisionId},
            ${entry.isOverridden ? "overridden" : "passed"}, ${entry.why}, ${by.kind}, ${by.id}, ${by.role}, ${at})`);
}

export interface StageRow {
  id: string;
  fromStage: string | null;
  toStage: string;
  overridden: boolean;
  why: string | null;
  missing: string[];
  byId: string;
  enteredAt: Date;
}

/** The path walked, oldest first, with what each overridden gate had asked for. */
export function listStageEntries(tx: Tx, dealId: string): Promise<StageRow[]> {
  return tx.list(sql<StageRow>`
    select s.id, s.from_stage, s.to_stage, s.overridden, coalesce(s.why, g.reason) as why, g.missing, s.by_id, s.entered_at
    from deal_stages s
    join gate_decisions g on g.workspace_id = s.workspace_id and g.id = s.gate_decision_id
    where s.deal_id = ${dealId} order by s.entered_at, s.id limit 500`);
}

export type ChangedField =
  | "amount"
  | "next-step"
  | "owner"
  | "expected-close"
  | "name"
  | "need"
  | "demo"
  | "concern"
  | "term"
  | "stakeholder"
  | "promise";

export interface DealChange {
  dealId: string;
  field: ChangedField;
  recordId?: string;
  before: unknown;
  after: unknown;
}

export async function insertDealChanges(
  tx: Tx,
  changes: readonly DealChange[],
  { by, at }: Command,
): Promise<void> {
  if (changes.length === 0) return;
  const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
  await tx.run(sql`
    insert into deal_changes (id, deal_id, field, record_id, before, after, by_kind, by_id, by_role, changed_at)
    select id, deal_id, field, record_id, before, after, ${by.kind}, ${by.id}, ${by.role}, ${at}
    from unnest(${changes.map(() => newId())}::uuid[], ${changes.map(({ dealId }) => dealId)}::uuid[],
                ${changes.map(({ field }) => field)}::text[], ${changes.map(({ recordId }) => recordId ?? null)}::uuid[],
                ${changes.map(({ before }) => json(before))}::jsonb[], ${changes.map(({ after }) => json(after))}::jsonb[])
      as c (id, deal_id, field, record_id, before, after)`);
}

export interface Closing {
  dealId: string;
  outcome: string;
  reason: string | null;
  detail: string | null;
  amountMinor: bigint;
  currency: string;
}

export async function insertClosing(tx: Tx, closing: Closing, { by, at }: Command): Promise<void> {
  await tx.run(sql`
    insert into deal_closings (deal_id, outcome, reason, detail, amount_minor, currency, closed_by, closed_at)
    values (${closing.dealId}, ${closing.outcome}, ${closing.reason}, ${closing.detail}, ${closing.amountMinor},
            ${closing.currency}, ${by.id}, ${at})`);
}

export function findClosing(tx: Tx, dealId: string): Promise<(Closing & { closedBy: string }) | null> {
  return tx.find(sql<Closing & { closedBy: string }>`
    select deal_id, outcome, reason, detail, amount_minor, currency, closed_by from deal_closings
    where deal_id = ${dealId}`);
}
