import { addDays, dayIn, startOfDay } from "../platform/calendar.ts";
import { businessMinutesBetween, type WorkingCalendar } from "../team/open.ts";
import type { Minutes } from "./answer-times.ts";

/**
 * Working minutes between instants, for thousands of pairs: each day is counted once and summed up, so a lead that
 * waits for a year costs two days of walking instead of 365.
 */
export function workedMinutes(calendar: WorkingCalendar): Minutes {
  const days = new Map<string, { start: Date; before: number }>();
  let last = "";

  function dayOf(instant: Date) {
    const day = dayIn(calendar.zone, instant);
    if (!last) {
      last = day;
      days.set(day, { start: startOfDay(calendar.zone, day), before: 0 });
    }
    while (last < day) {
      const { start, before } = days.get(last)!;
      last = addDays(last, 1);
      const next = startOfDay(calendar.zone, last);
      days.set(last, { start: next, before: before + businessMinutesBetween(calendar, start, next) });
    }
    return days.get(day);
  }

  function until(instant: Date): number {
    const day = dayOf(instant)!;
    return day.before + businessMinutesBetween(calendar, day.start, instant);
  }

  return (from, to) => {
    if (to <= from) return 0;
    // Days are counted forwards from the first instant asked; one before it is walked the long way.
    if (last && !dayOf(from)) return businessMinutesBetween(calendar, from, to);
    const began = until(from);
    return until(to) - began;
  };
}
