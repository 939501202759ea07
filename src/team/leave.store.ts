import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { LeaveKind } from "./leave-kind.ts";

/** Days away, both ends included. */
export interface LeavePeriod {
  id: string;
  memberId: string;
  kind: LeaveKind;
  fromOn: string;
  lastOn: string;
  notedBy: string;
  notedAt: Date;
}

/** False when the member is already away on one of these days. */
export async function insertLeave(tx: Tx, leave: LeavePeriod): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into leave_periods (id, member_id, kind, from_on, last_on, noted_by, noted_at)
    values (${leave.id}, ${leave.memberId}, ${leave.kind}, ${leave.fromOn}, ${leave.lastOn}, ${leave.notedBy}, ${leave.notedAt})
    on conflict do nothing`);
  return inserted === 1;
}

export function cancelLeaveRow(
  tx: Tx,
  cancelled: { id: string; memberId: string; by: string; at: Date },
): Promise<number> {
  return tx.run(sql`
    update leave_periods set cancelled_by = ${cancelled.by}, cancelled_at = ${cancelled.at}
    where id = ${cancelled.id} and member_id = ${cancelled.memberId} and cancelled_at is null`);
}

/** Coming and recent leave, newest first; of one member, or of everyone from a day on. */
export function listLeave(tx: Tx, which: { memberId?: string; endingFrom?: string }): Promise<LeavePeriod[]> {
  const member = which.memberId ?? null;
  const from = which.endingFrom ?? null;
  return tx.list(sql<LeavePeriod>`
    select id, member_id, kind, from_on, last_on, noted_by, noted_at from leave_periods
    where cancelled_at is null and (${member}::uuid is null or member_id = ${member})
      and (${from}::date is null or last_on >= ${from}::date)
    order by from_on desc, id desc limit 500`);
}
