import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { ShiftMark } from "./shift.ts";

export async function insertShiftMark(
  tx: Tx,
  mark: ShiftMark & { id: string; memberId: string; markedBy: string },
): Promise<void> {
  await tx.run(sql`
    insert into shift_marks (id, member_id, kind, at, marked_by)
    values (${mark.id}, ${mark.memberId}, ${mark.kind}, ${mark.at}, ${mark.markedBy})`);
}

/** The newest mark of each member up to an instant. */
export function listLastMarks(
  tx: Tx,
  memberIds: readonly string[],
  at: Date,
): Promise<(ShiftMark & { memberId: string })[]> {
  return tx.list(sql<ShiftMark & { memberId: string }>`
    select distinct on (member_id) member_id, kind, at from shift_marks
    where member_id = any(${[...memberIds]}::uuid[]) and at <= ${at}
    order by member_id, at desc, id desc`);
}
