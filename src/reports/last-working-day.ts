import { Temporal } from "temporal-polyfill";
import { addDays } from "../platform/calendar.ts";
import type { WorkingCalendar } from "../team/open.ts";

// The longest holidays a company closes for, with room to spare.
const LOOK_BACK_DAYS = 60;

/** The last day before `day` with hours of work, so that Monday morning shows Friday. Null when there is none in sight. */
export function lastWorkingDayBefore({ week, off }: WorkingCalendar, day: string): string | null {
  for (let back = 1; back <= LOOK_BACK_DAYS; back++) {
    const candidate = addDays(day, -back);
    const weekday = Temporal.PlainDate.from(candidate).dayOfWeek as keyof typeof week;
    if ((week[weekday] ?? []).length > 0 && !off.includes(candidate)) return candidate;
  }
  return null;
}
