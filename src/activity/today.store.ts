import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Task } from "./task.ts";

const LIMIT = 200;

/**
 * One member's list until the end of their day: what is due first, the higher rank first, then by the hour. A lead's
 * next step that has a task of its own kind (a call step, a reply) is not listed twice.
 */
export function listToday(tx: Tx, day: { memberId: string; at: Date; until: Date }): Promise<Task[]> {
  return tx.list(sql<Task>`
    select t.id, t.member_id, t.kind, t.title, t.reason, t.due_at, t.rank, t.person_id, t.company_id, t.about_kind, t.about_id,
           t.state, t.outcome, t.created_at, t.ended_at, t.version
    from tasks t
    where t.member_id = ${day.memberId} and t.state = 'open' and t.due_at < ${day.until}
      and not (t.kind = 'next-step' and exists (
        select from tasks o
        where o.workspace_id = t.workspace_id and o.about_kind = t.about_kind and o.about_id = t.about_id
          and o.state = 'open' and o.kind <> 'next-step' and o.member_id = t.member_id and o.due_at < ${day.until}))
    order by t.due_at > ${day.at}, case when t.due_at > ${day.at} then 0 else -t.rank end, t.due_at, t.id
    limit ${LIMIT}`);
}

/** How much of today's plan is done. */
export async function countDone(tx: Tx, memberId: string, since: Date): Promise<number> {
  const { done } = await tx.get(sql<{ done: number }>`
    select count(*)::int as done from tasks where member_id = ${memberId} and state = 'done' and ended_at >= ${since}`);
  return done;
}

/** When the next task falls due after the end of the list. */
export async function findNextDue(tx: Tx, memberId: string, after: Date): Promise<Date | null> {
  const row = await tx.find(sql<{ dueAt: Date }>`
    select due_at from tasks where member_id = ${memberId} and state = 'open' and due_at >= ${after} order by due_at limit 1`);
  return row?.dueAt ?? null;
}
