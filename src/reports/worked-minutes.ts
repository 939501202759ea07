import { addDays, dayIn, startOfDay } from "../platform/calendar.ts";
import { businessMinutesBetween, type WorkingCalendar } from "../team/open.ts";
import type { Minutes } from "./answer-times.ts";

/**
 * Working minutes between instants, for thousands of pairs: each day is counted once and summed up, so a lead that
 * waits for years costs two lookups instead of a walk through all of its days.
 */
export function workedMinutes(calendar: WorkingCalendar): Minutes {
  /** Of each day: when it starts, and the minutes worked from the first day asked until then (less before it). */
  const days = new Map<string, { start: Date; before: number }>();
  let first = "";
  let last = "";

  const startOf = (day: string) => startOfDay(calendar.zone, day);

  function dayOf(instant: Date): { start: Date; before: number } {
    const day = dayIn(calendar.zone, instant);
    if (!last) {
      first = last = day;
      days.set(day, { start: startOf(day), before: 0 });
    }
    while (last < day) {
      const { start, before } = days.get(last)!;
      last = addDays(last, 1);
      const next = startOf(last);
      days.set(last, { start: next, before: before + businessMinutesBetween(calendar, start, next) });
    }
    while (day < first) {
      const { start: next, before } = days.get(first)!;
      first = addDays(first, -1);
      const start = startOf(first);
      days.set(first, { start, before: before - businessMinutesBetween(calendar, start, next) });
    }
    return days.get(day)!;
  }

  function until(instant: Date): number {
    const day = dayOf(instant);
    return day.before + businessMinutesBetween(calendar, day.start, instant);
  }

  return (from, to) => (to <= from ? 0 : until(to) - until(from));
}
