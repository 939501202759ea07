import { Temporal } from "temporal-polyfill";

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** From and until on the wall clock, "HH:MM"; the end may be "24:00". */
export type Hours = [from: string, until: string];
/** Weekdays as ISO 8601 counts them: 1 is Monday. A day that is missing is free. */
export type Week = { [Day in Weekday]?: Hours[] };

/** When somebody (or the whole company) works: hours of the week in a zone, and the days off. */
export interface WorkingCalendar {
  readonly zone: string;
  readonly week: Week;
  readonly off: readonly string[];
}

export const usualWeek: Week = {
  1: [["09:00", "17:30"]],
  2: [["09:00", "17:30"]],
  3: [["09:00", "17:30"]],
  4: [["09:00", "17:30"]],
  5: [["09:00", "17:30"]],
};

// Ten years without an hour of work: the calendar is wrong, and a clock that never ends must not be made.
const LONGEST_SEARCH_DAYS = 3_660;

/**
 * The instant at which `minutes` of working time have passed since `from` (0: the next working instant).
 * Hours are wall-clock hours of the zone, minutes are real ones: a day with a clock change is shorter or longer.
 */
export function dueAfter(calendar: WorkingCalendar, from: Date, minutes: number): Date {
  let left = minutes * 60_000;
  for (const [opens, closes] of spellsFrom(calendar, from)) {
    const start = Math.max(opens, from.getTime());
    const length = closes - start;
    if (left < length || (left === length && left > 0)) return new Date(start + left);
    left -= length;
  }
  throw new Error("The working calendar has no hours to count in.");
}

/** Working minutes from `a` to `b`; 0 when `b` is not after `a`. */
export function businessMinutesBetween(calendar: WorkingCalendar, a: Date, b: Date): number {
  let worked = 0;
  if (b <= a) return 0;
  for (const [opens, closes] of spellsFrom(calendar, a, b)) {
    worked += Math.max(0, Math.min(closes, b.getTime()) - Math.max(opens, a.getTime()));
  }
  return worked / 60_000;
}

export function isWorkingAt(calendar: WorkingCalendar, at: Date): boolean {
  for (const [opens, closes] of spellsFrom(calendar, at, at)) {
    if (opens <= at.getTime() && at.getTime() < closes) return true;
  }
  return false;
}

/** Working spells in order, as epoch milliseconds, that end after `from` (and begin by `until`, when given). */
function* spellsFrom(calendar: WorkingCalendar, from: Date, until?: Date): Generator<[number, number]> {
  const off = new Set(calendar.off);
  let day = dayOf(calendar.zone, from);
  const last = until && dayOf(calendar.zone, until);
  for (
    let walked = 0;
    last ? Temporal.PlainDate.compare(day, last) <= 0 : walked < LONGEST_SEARCH_DAYS;
    walked++
  ) {
    if (!off.has(day.toString())) {
      for (const [opens, closes] of spellsOfDay(calendar, day)) {
        if (closes > opens && closes > from.getTime()) yield [opens, closes];
      }
    }
    day = day.add({ days: 1 });
  }
}

function spellsOfDay(calendar: WorkingCalendar, day: Temporal.PlainDate): [number, number][] {
  const hours = calendar.week[day.dayOfWeek as Weekday] ?? [];
  return hours.map(([from, until]) => [
    instantOf(calendar.zone, day, from),
    instantOf(calendar.zone, day, until),
  ]);
}

// A time that the spring change skips moves on by the length of the gap (RFC 5545 and Temporal agree).
function instantOf(zone: string, day: Temporal.PlainDate, time: string): number {
  if (time === "24:00") return day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  return day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

function dayOf(zone: string, at: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate();
}
