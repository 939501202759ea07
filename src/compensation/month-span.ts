import { startOfDay } from "../platform/calendar.ts";
import { monthAfter } from "./months.ts";

/** The instants a month begins and ends at in a zone. */
export const spanOf = (zone: string, month: string): { from: Date; until: Date } => ({
  from: startOfDay(zone, month),
  until: startOfDay(zone, monthAfter(month)),
});
