import { startOfDay } from "../platform/calendar.ts";

/** A month is its first day, as `YYYY-MM-01`. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

export function monthAfter(month: string): string {
  const year = Number(month.slice(0, 4));
  const next = Number(month.slice(5, 7)) + 1;
  return next > 12 ? `${year + 1}-01-01` : `${year}-${String(next).padStart(2, "0")}-01`;
}

/** The instants a month begins and ends at in a zone. */
export const spanOf = (zone: string, month: string): { from: Date; until: Date } => ({
  from: startOfDay(zone, month),
  until: startOfDay(zone, monthAfter(month)),
});
