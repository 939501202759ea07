import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Lead } from "./lead.ts";
import type { LeadMotion } from "./lead-state.ts";

export const leadColumns = sql`id, person_id, company_id, motion, state, owner_id, queue_id, source, origin, next_step, next_at,
  due_at, overdue_since, opened_at, claimed_at, first_touch_at, closed_at, closed_reason, score, grade,
  process_version_id, version`;

/**
 * The lead with its first change, or nothing when the person has an open lead of this motion: two arrivals at the
 * same instant meet at the unique index, and the second waits there for the first to commit.
 */
export async function insertLead(
  tx: Tx,
  lead: Lead,
  gateDecisionId: string | null,
  { by, at }: Command,
): Promise<boolean> {
  const inserted = await tx.run(sql`
    with lead as (
      insert into leads (${leadColumns})
      values (${lead.id}, ${lead.personId}, ${lead.companyId}, ${lead.motion}, ${lead.state}, ${lead.ownerId}, ${lead.queueId},
              ${lead.source}, ${lead.origin}, ${lead.nextStep}, ${lead.nextAt}, ${lead.dueAt}, null, ${lead.openedAt},
              ${lead.claimedAt}, null, null, null, ${lead.score}, ${lead.grade}, ${lead.processVersionId}, 1)
      on conflict (workspace_id, person_id, motion) where open do nothing
      returning id, state, owner_id, queue_id, next_step, next_at
    )
    insert into lead_changes (id, lead_id, version, change, to_state, to_owner_id, to_queue_id, to_next_step, to_next_at,
                              gate_decision_id, by_kind, by_id, by_role, changed_at)
    select ${newId()}::uuid, id, 1, 'opened', state, owner_id, queue_id, next_step, next_at, ${gateDecisionId}::uuid,
           ${by.kind}, ${by.id}, ${by.role}, ${at}::timestamptz
    from lead`);
  return inserted > 0;
}

export function findLead(tx: Tx, leadId: string): Promise<Lead | null> {
  return tx.find(sql<Lead>`select ${leadColumns} from leads where id = ${leadId}`);
}

export function lockLead(tx: Tx, leadId: string): Promise<Lead | null> {
  return tx.find(sql<Lead>`select ${leadColumns} from leads where id = ${leadId} for update`);
}

/** Locked in the order of their ids, so that two sets that overlap cannot wait for each other. */
export function lockLeads(tx: Tx, ids: readonly string[]): Promise<Lead[]> {
  return tx.list(
    sql<Lead>`select ${leadColumns} from leads where id = any(${[...ids]}) order by id for update`,
  );
}

export function findOpenLead(
  tx: Tx,
  { personId, motion }: { personId: string; motion: LeadMotion },
): Promise<Lead | null> {
  return tx.find(
    sql<Lead>`select ${leadColumns} from leads where person_id = ${personId} and motion = ${motion} and open`,
  );
}

/** Newest first. */
export function listLeadsOfPerson(tx: Tx, personId: string): Promise<Lead[]> {
  return tx.list(sql<Lead>`
    select ${leadColumns} from leads where person_id = ${personId} order by opened_at desc limit 100`);
}

export function listLeads(tx: Tx, { ids }: { ids: readonly string[] }): Promise<Lead[]> {
  return tx.list(sql<Lead>`select ${leadColumns} from leads where id = any(${[...ids]})`);
}

/** Open leads a member owns, a chunk at a time. */
export function lockLeadsOwnedBy(
  tx: Tx,
  memberId: string,
  motion: LeadMotion | null,
  limit: number,
): Promise<Lead[]> {
  return tx.list(sql<Lead>`
    select ${leadColumns} from leads
    where owner_id = ${memberId} and open and (${motion}::text is null or motion = ${motion})
    order by id limit ${limit} for update`);
}

/** What fell behind and was not said yet: marked and answered in one statement. */
export function markOverdue(
  tx: Tx,
  at: Date,
  limit: number,
): Promise<{ id: string; ownerId: string | null; queueId: string | null }[]> {
  return tx.list(sql<{ id: string; ownerId: string | null; queueId: string | null }>`
    update leads set overdue_since = ${at}
    where (workspace_id, id) in (
      select workspace_id, id from leads
      where open and state <> 'nurturing' and next_at < ${at} and overdue_since is null
      order by next_at limit ${limit} for update skip locked)
    returning id, owner_id, queue_id`);
}

/** The version stays: nobody who edits the lead is overrun by it. */
export async function saveScore(
  tx: Tx,
  scored: { leadId: string; score: number; grade: string; dueAt?: Date | undefined },
): Promise<void> {
  await tx.run(sql`
    update leads set score = ${scored.score}, grade = ${scored.grade}, due_at = coalesce(${scored.dueAt ?? null}, due_at)
    where id = ${scored.leadId} and open`);
}
