import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { FrontlineRole } from "./role.ts";

/** Days from `fromOn` up to, not including, `untilOn`. */
export interface RoleException {
  id: string;
  memberId: string;
  role: FrontlineRole;
  fromOn: string;
  untilOn: string;
  reason: string;
  approvedBy: string;
  approvedAt: Date;
  endedBy: string | null;
}

const columns = sql`id, member_id, role, from_on, until_on, reason, approved_by, approved_at, ended_by`;

/** False when the member already has an exception for this role on one of these days. */
export async function insertRoleException(
  tx: Tx,
  exception: Omit<RoleException, "endedBy">,
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into role_exceptions (id, member_id, role, from_on, until_on, reason, approved_by, approved_at)
    values (${exception.id}, ${exception.memberId}, ${exception.role}, ${exception.fromOn}, ${exception.untilOn},
            ${exception.reason}, ${exception.approvedBy}, ${exception.approvedAt})
    on conflict do nothing`);
  return inserted === 1;
}

/** Newest first; of one member or of everyone. */
export function listRoleExceptions(tx: Tx, memberId?: string): Promise<RoleException[]> {
  const whose = memberId ? sql`where member_id = ${memberId}` : sql``;
  return tx.list(sql<RoleException>`
    select ${columns} from role_exceptions ${whose} order by from_on desc, id desc limit 500`);
}

/** Ends an exception early; the days it was in force stay on the record. */
export function endRoleException(
  tx: Tx,
  ended: { id: string; memberId: string; on: string; by: string; at: Date },
): Promise<number> {
  return tx.run(sql`
    update role_exceptions set until_on = greatest(from_on, ${ended.on}::date), ended_by = ${ended.by}, ended_at = ${ended.at}
    where id = ${ended.id} and member_id = ${ended.memberId} and ended_at is null and until_on > ${ended.on}`);
}
