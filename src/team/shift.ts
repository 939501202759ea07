import { dayIn } from "../platform/calendar.ts";
import { isWorkingAt, type WorkingCalendar } from "./working-calendar.ts";

export interface ShiftMark {
  kind: "started" | "stopped";
  at: Date;
}

/** A mark made by hand holds for its day in the member's zone; without one, the weekly hours and leave decide. */
export function isOnShift(calendar: WorkingCalendar, lastMark: ShiftMark | null, at: Date): boolean {
  const today = dayIn(calendar.zone, at);
  if (lastMark && dayIn(calendar.zone, lastMark.at) === today) return lastMark.kind === "started";
  return isWorkingAt(calendar, at);
}
