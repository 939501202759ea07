import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { CallOutcome } from "./sequence.ts";

export interface CallRecord {
  id: string;
  leadId: string;
  personId: string;
  memberId: string;
  taskId: string | null;
  enrolmentId: string | null;
  number: string;
  outcome: CallOutcome;
  said: string | null;
  callBackAt: Date | null;
  calledAt: Date;
}

const columns = sql`id, lead_id, person_id, member_id, task_id, enrolment_id, number, outcome, said, call_back_at, called_at`;

/** False when the task's call is logged already. */
export async function insertCall(tx: Tx, c: CallRecord): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into calls (id, lead_id, person_id, member_id, task_id, enrolment_id, number, outcome, said, call_back_at, called_at)
    values (${c.id}, ${c.leadId}, ${c.personId}, ${c.memberId}, ${c.taskId}, ${c.enrolmentId}, ${c.number}, ${c.outcome},
      ${c.said}, ${c.callBackAt}, ${c.calledAt})
    on conflict do nothing`);
  return inserted === 1;
}

export function listCalls(tx: Tx, ids: readonly string[]): Promise<CallRecord[]> {
  return tx.list(sql<CallRecord>`select ${columns} from calls where id = any(${ids}::uuid[])`);
}

export function listCallsOfPerson(tx: Tx, personId: string): Promise<CallRecord[]> {
  return tx.list(sql<CallRecord>`
    select ${columns} from calls where person_id = ${personId} order by called_at desc limit 20`);
}
