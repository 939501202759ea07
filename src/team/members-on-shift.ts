import { dayIn } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Role } from "./role.ts";
import { listMembersHolding } from "./roles.store.ts";
import { isOnShift } from "./shift.ts";
import { listLastMarks } from "./shifts.store.ts";
import { workingCalendarsOf } from "./working-calendars.ts";
import { getWorkspace } from "./workspaces.store.ts";

/** Members holding the role that day (exceptions count) who are at work at that instant, in the order they joined. */
export async function membersOnShift(tx: Tx, asked: { role: Role; at: Date }): Promise<string[]> {
  const workspace = await getWorkspace(tx);
  const holding = await listMembersHolding(tx, asked.role, dayIn(workspace.zone, asked.at));
  const calendars = await workingCalendarsOf(tx, holding);
  const marks = new Map((await listLastMarks(tx, holding, asked.at)).map((mark) => [mark.memberId, mark]));
  return holding.filter((id) => isOnShift(calendars.get(id)!, marks.get(id) ?? null, asked.at));
}
