import { Temporal } from "temporal-polyfill";
import { addDays, dayIn } from "../platform/calendar.ts";

export const cadences = ["weekly", "fortnightly", "four-weekly"] as const;
export type Cadence = (typeof cadences)[number];

export const daysOf: Readonly<Record<Cadence, number>> = { weekly: 7, fortnightly: 14, "four-weekly": 28 };

export interface UsualSlot {
  cadence: Cadence;
  firstOn: string;
  timeOfDay: string;
  zone: string;
}

/** The usual slot an instant agrees: its day and time of day where the two of them live. */
export function slotFrom(zone: string, startsAt: Date): Pick<UsualSlot, "firstOn" | "timeOfDay" | "zone"> {
  const local = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO(zone);
  return {
    firstOn: local.toPlainDate().toString(),
    timeOfDay: local.toPlainTime().toString().slice(0, 5),
    zone,
  };
}

/**
 * The first usual slot after an instant. Counted from the first one in whole cadences, so that one moved aside does
 * not push the others along, and in local time, so that ten o'clock stays ten o'clock when clocks change.
 */
export function nextSlot(slot: UsualSlot, after: Date): Date {
  const step = daysOf[slot.cadence];
  const elapsed = Temporal.PlainDate.from(slot.firstOn).until(dayIn(slot.zone, after)).days;
  for (let n = Math.max(0, Math.floor(elapsed / step)); ; n++) {
    const startsAt = instantOf(slot, addDays(slot.firstOn, n * step));
    if (startsAt > after) return startsAt;
  }
}

function instantOf(slot: UsualSlot, day: string): Date {
  const local = Temporal.PlainDateTime.from(`${day}T${slot.timeOfDay}`).toZonedDateTime(slot.zone);
  return new Date(local.epochMilliseconds);
}

/** The Monday of an instant's week, as a day: a move inside the same week is not a miss. */
export function weekOf(zone: string, at: Date): string {
  const day = Temporal.PlainDate.from(dayIn(zone, at));
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}
