import type { Tx } from "../platform/db/tx.ts";
import type { WorkingCalendar } from "../team/open.ts";
import { listMembers, membersOnShift, workingCalendarsOf, workspaceCalendar } from "../team/public.ts";
import type { RepHours } from "./response-clock.ts";

export interface ShiftNow {
  reps: RepHours[];
  company: WorkingCalendar;
}

/** Everybody who may answer inbound, with their hours, and who of them is there. */
export async function shiftNow(tx: Tx, at: Date): Promise<ShiftNow> {
  const onShift = await membersOnShift(tx, { role: "market-response", at });
  const members = await listMembers(tx);
  const holding = members.filter((member) => member.role === "market-response" && !member.leftAt);
  // Members on shift by a dated exception hold another role for good.
  const memberIds = [...new Set([...onShift, ...holding.map((member) => member.id)])];
  const calendars = await workingCalendarsOf(tx, memberIds);
  const company = await workspaceCalendar(tx);
  const reps = memberIds.map((memberId) => ({
    memberId,
    calendar: calendars.get(memberId) ?? company,
    onShift: onShift.includes(memberId),
  }));
  return { reps, company };
}
