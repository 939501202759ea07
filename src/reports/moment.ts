import { addDays, dayIn, startOfDay } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { WorkingCalendar } from "../team/open.ts";
import { workspaceCalendar } from "../team/public.ts";
import { lastWorkingDayBefore } from "./last-working-day.ts";
import type { Moment } from "./metric-records.store.ts";

export async function momentOf(tx: Tx, at: Date): Promise<Moment & { calendar: WorkingCalendar }> {
  const calendar = await workspaceCalendar(tx);
  const { zone } = calendar;
  const today = dayIn(zone, at);
  const lastDay = lastWorkingDayBefore(calendar, today) ?? addDays(today, -1);
  return { at, zone, calendar, dayStart: startOfDay(zone, today), lastWorkingDay: startOfDay(zone, lastDay) };
}
