import { now, type ZonedDateTime } from "@internationalized/date";

const MORNING = { hour: 9, minute: 0, second: 0, millisecond: 0 };
const MONDAY = 1;

/** Nine in the morning some working days from now, on the viewer's own clock. */
export function morningIn(zone: string, workingDays: number, from: ZonedDateTime = now(zone)): string {
  let moment = from.set({ hour: 12, minute: 0, second: 0, millisecond: 0 });
  for (let left = workingDays; left > 0; ) {
    moment = moment.add({ days: 1 });
    if (!isWeekend(moment)) left -= 1;
  }
  return moment.set(MORNING).toAbsoluteString();
}

export function nextMonday(zone: string, from: ZonedDateTime = now(zone)): string {
  let moment = from.set({ hour: 12, minute: 0, second: 0, millisecond: 0 }).add({ days: 1 });
  while (dayOfWeek(moment) !== MONDAY) moment = moment.add({ days: 1 });
  return moment.set(MORNING).toAbsoluteString();
}

export function inHours(hours: number, from = Date.now()): string {
  return new Date(Math.ceil((from + hours * 3_600_000) / 60_000) * 60_000).toISOString();
}

// The weekday of the wall-clock date, whatever the zone: the same date at noon UTC.
function dayOfWeek({ year, month, day }: ZonedDateTime): number {
  return new Date(Date.UTC(year, month - 1, day, 12)).getUTCDay();
}

function isWeekend(moment: ZonedDateTime): boolean {
  const day = dayOfWeek(moment);
  return day === 0 || day === 6;
}
