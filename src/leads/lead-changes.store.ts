import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Lead } from "./lead.ts";
import type { LeadState } from "./lead-state.ts";

export type LeadChangeKind =
  | "opened"
  | "joined"
  | "claimed"
  | "assigned"
  | "moved"
  | "next-step"
  | "nurtured"
  | "woken"
  | "returned"
  | "disqualified"
  | "converted";

/** One lead as it was and as it is to be. The id is the change's. */
export interface LeadChange {
  readonly id: string;
  readonly before: Lead;
  readonly after: Lead;
  readonly why?: string | null | undefined;
  readonly gateDecisionId?: string | null | undefined;
}

/** Writes locked leads as they now are and appends what changed, in one statement for any number of them. */
export async function saveLeads(
  tx: Tx,
  changes: readonly LeadChange[],
  kind: LeadChangeKind,
  { by, at, changeSetId }: Command & { changeSetId?: string | null },
): Promise<void> {
  const after = <K extends keyof Lead>(key: K) => changes.map((change) => change.after[key]);
  const before = <K extends keyof Lead>(key: K) => changes.map((change) => change.before[key]);
  await tx.run(sql`
    with changed as (
      select * from unnest(
        ${changes.map((change) => change.id)}::uuid[], ${after("id")}::uuid[], ${before("state")}::text[], ${after("state")}::text[],
        ${before("ownerId")}::uuid[], ${after("ownerId")}::uuid[], ${before("queueId")}::uuid[], ${after("queueId")}::uuid[],
        ${before("nextStep")}::text[], ${after("nextStep")}::text[], ${before("nextAt")}::timestamptz[], ${after("nextAt")}::timestamptz[],
        ${after("overdueSince")}::timestamptz[], ${after("claimedAt")}::timestamptz[], ${after("closedAt")}::timestamptz[],
        ${after("closedReason")}::text[], ${changes.map((change) => change.why ?? null)}::text[],
        ${changes.map((change) => change.gateDecisionId ?? null)}::uuid[])
        as c (change_id, id, from_state, to_state, from_owner_id, to_owner_id, from_queue_id, to_queue_id, from_next_step,
              to_next_step, from_next_at, to_next_at, overdue_since, claimed_at, closed_at, closed_reason, why, gate_decision_id)
    ), saved as (
      update leads l set state = c.to_state, owner_id = c.to_owner_id, queue_id = c.to_queue_id, next_step = c.to_next_step,
                         next_at = c.to_next_at, overdue_since = c.overdue_since, claimed_at = c.claimed_at,
                         closed_at = c.closed_at, closed_reason = c.closed_reason, version = l.version + 1
      from changed c where l.id = c.id
      returning l.version, c.*
    )
    insert into lead_changes (id, lead_id, version, change, from_state, to_state, from_owner_id, to_owner_id, from_queue_id,
                              to_queue_id, from_next_step, to_next_step, from_next_at, to_next_at, why, gate_decision_id,
                              change_set_id, by_kind, by_id, by_role, changed_at)
    select change_id, id, version, ${kind}, from_state, to_state, from_owner_id, to_owner_id, from_queue_id, to_queue_id,
           from_next_step, to_next_step, from_next_at, to_next_at, why, gate_decision_id, ${changeSetId ?? null}::uuid,
           ${by.kind}, ${by.id}, ${by.role}, ${at}::timestamptz
    from saved`);
}

/** The words said with changes, for those who read the timeline. */
export function listChangeWords(tx: Tx, ids: readonly string[]): Promise<ChangeWords[]> {
  return tx.list(sql<ChangeWords>`
    select id, why, to_next_step, to_next_at from lead_changes where id = any(${[...ids]})`);
}

export interface ChangeWords {
  id: string;
  why: string | null;
  toNextStep: string | null;
  toNextAt: Date | null;
}

export interface ChangeToUndo {
  leadId: string;
  version: number;
  fromState: LeadState;
  fromOwnerId: string | null;
  fromQueueId: string | null;
}

/** The assignments one member made as a set. */
export function listChangesToUndo(tx: Tx, changeSetId: string, byId: string): Promise<ChangeToUndo[]> {
  return tx.list(sql<ChangeToUndo>`
    select lead_id, version, from_state, from_owner_id, from_queue_id from lead_changes
    where change_set_id = ${changeSetId} and change = 'assigned' and by_id = ${byId}`);
}
