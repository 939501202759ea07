import type { Tx } from "../platform/db/tx.ts";
import { findWorkingRules, listHolidays, listMemberHours } from "./calendars.store.ts";
import { usualWeek, type WorkingCalendar } from "./working-calendar.ts";
import { getWorkspace } from "./workspaces.store.ts";

/** The company's own hours: the clock of queues, and of members who set no hours of their own. */
export async function workspaceCalendar(tx: Tx): Promise<WorkingCalendar> {
  const workspace = await getWorkspace(tx);
  const rules = await findWorkingRules(tx);
  const holidays = await listHolidays(tx);
  return {
    zone: workspace.zone,
    week: rules?.week ?? usualWeek,
    off: holidays.map((holiday) => holiday.onDay),
  };
}

/** Own hours in the own zone, less the company's holidays and the own leave. */
export async function workingCalendarsOf(
  tx: Tx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, WorkingCalendar>> {
  const company = await workspaceCalendar(tx);
  const members = await listMemberHours(tx, memberIds);
  return new Map(
    members.map((member) => [
      member.id,
      { zone: member.zone, week: member.week ?? company.week, off: [...company.off, ...member.away] },
    ]),
  );
}

export async function workingCalendarOf(tx: Tx, memberId: string): Promise<WorkingCalendar> {
  const calendars = await workingCalendarsOf(tx, [memberId]);
  return calendars.get(memberId) ?? (await workspaceCalendar(tx));
}
