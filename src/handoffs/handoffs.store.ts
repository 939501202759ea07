import type { Command } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Handoff } from "./handoff.ts";
import type { HandoffNote } from "./note.ts";

export type Answer =
  | "offered"
  | "accepted"
  | "auto-accepted"
  | "escalated"
  | "released"
  | "withdrawn"
  | "needs-work"
  | "reworked"
  | "work-lapsed"
  | "clock-set"
  | "returned"
  | "requalified";

export const handoffColumns =
  sql.raw(`id, lead_id, person_id, company_id, motion, qualification_id, offered_by, offered_to, way, state,
  round, policy_version, offered_at, accepted_at, clock, due_at, silence_applied_at, work_until, decided_at`);

/**
 * False when the lead or its company has an open hand-off: two offers at the same instant meet at the unique
 * indexes, and the second waits there for the first to commit.
 */
export async function insertHandoff(
  tx: Tx,
  handoff: Handoff & { note: HandoffNote; besideAnother: boolean },
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into handoffs (id, lead_id, person_id, company_id, motion, qualification_id, offered_by, offered_to, way, note,
                          state, policy_version, offered_at, clock, due_at, beside_another)
    values (${handoff.id}, ${handoff.leadId}, ${handoff.personId}, ${handoff.companyId}, ${handoff.motion},
            ${handoff.qualificationId}, ${handoff.offeredBy}, ${handoff.offeredTo}, ${handoff.way},
            ${JSON.stringify(handoff.note)}, ${handoff.state}, ${handoff.policyVersion}, ${handoff.offeredAt},
            ${handoff.clock}, ${handoff.dueAt}, ${handoff.besideAnother})
    on conflict do nothing`);
  return inserted > 0;
}

/** The row as it now stands, and what was said on the way there. */
export async function saveAnswer(
  tx: Tx,
  handoff: Handoff,
  said: {
    answer: Answer;
    from: Handoff["state"] | null;
    reason?: string | null | undefined;
    words?: string | null | undefined;
    facts?: object | undefined;
  },
  { by, at }: Command,
): Promise<void> {
  await tx.run(sql`
    with saved as (
      update handoffs set state = ${handoff.state}, round = ${handoff.round}, accepted_at = ${handoff.acceptedAt},
        clock = ${handoff.clock}, due_at = ${handoff.dueAt}, silence_applied_at = ${handoff.silenceAppliedAt},
        work_until = ${handoff.workUntil}, decided_at = ${handoff.decidedAt}
      where id = ${handoff.id})
    insert into handoff_answers (id, handoff_id, answer, from_state, to_state, reason, words, facts, by_kind, by_id, by_role,
                                 answered_at)
    values (${newId()}, ${handoff.id}, ${said.answer}, ${said.from}, ${handoff.state}, ${said.reason ?? null},
            ${said.words ?? null}, ${JSON.stringify(said.facts ?? {})}, ${by.kind}, ${by.id}, ${by.role}, ${at})`);
}

export function findHandoff(tx: Tx, handoffId: string): Promise<Handoff | null> {
  return tx.find(sql<Handoff>`select ${handoffColumns} from handoffs where id = ${handoffId}`);
}

export function lockHandoff(tx: Tx, handoffId: string): Promise<Handoff | null> {
  return tx.find(sql<Handoff>`select ${handoffColumns} from handoffs where id = ${handoffId} for update`);
}

export function findLiveHandoffOf(tx: Tx, leadId: string): Promise<Handoff | null> {
  return tx.find(sql<Handoff>`
    select ${handoffColumns} from handoffs
    where lead_id = ${leadId} and state in ('offered', 'accepted', 'needs-work') for update`);
}

export function listHandoffs(tx: Tx, { ids }: { ids: readonly string[] }): Promise<Handoff[]> {
  return tx.list(sql<Handoff>`select ${handoffColumns} from handoffs where id = any(${[...ids]}::uuid[])`);
}

/** Newest offer first: a lead that came back may have been offered again. */
export function listHandoffsOfLeads(tx: Tx, leadIds: readonly string[]): Promise<Handoff[]> {
  return tx.list(sql<Handoff>`
    select ${handoffColumns} from handoffs where lead_id = any(${[...leadIds]}::uuid[]) order by offered_at desc limit 1000`);
}

export function listLiveAtCompany(tx: Tx, companyId: string): Promise<Handoff[]> {
  return tx.list(sql<Handoff>`
    select ${handoffColumns} from handoffs
    where company_id = ${companyId} and state in ('offered', 'accepted', 'needs-work') order by offered_at`);
}

/** Open hand-offs of an AE who leaves, held until the transaction ends. */
export function lockLiveOfferedTo(tx: Tx, memberId: string): Promise<Handoff[]> {
  return tx.list(sql<Handoff>`
    select ${handoffColumns} from handoffs
    where offered_to = ${memberId} and state in ('offered', 'accepted', 'needs-work') order by id for update`);
}

/** What silence has not been applied to yet. Each is locked and looked at again in a transaction of its own. */
export async function listLapsedIds(tx: Tx, at: Date, limit: number): Promise<string[]> {
  const rows = await tx.list(sql<{ id: string }>`
    select id from handoffs
    where state in ('offered', 'accepted', 'needs-work') and due_at <= ${at} and silence_applied_at is null
    order by due_at limit ${limit}`);
  return rows.map((row) => row.id);
}

export async function findNote(tx: Tx, handoffId: string): Promise<HandoffNote> {
  const { note } = await tx.get(
    sql<{ note: HandoffNote }>`select note from handoffs where id = ${handoffId}`,
  );
  return note;
}

export interface AnswerRow {
  id: string;
  handoffId: string;
  answer: Answer;
  reason: string | null;
  words: string | null;
  facts: { tasks?: string[]; due?: string; managerId?: string };
  byKind: "member" | "system";
  byId: string;
  answeredAt: Date;
}

export function listAnswers(tx: Tx, handoffIds: readonly string[]): Promise<AnswerRow[]> {
  return tx.list(sql<AnswerRow>`
    select id, handoff_id, answer, reason, words, facts, by_kind, by_id, answered_at from handoff_answers
    where handoff_id = any(${[...handoffIds]}::uuid[]) order by answered_at, id`);
}
