import { Temporal } from "temporal-polyfill";
import type { SendWindow } from "./sequence.ts";

/** The first instant from `at` on that lies in the window, in the zone of whoever reads the mail. */
export function nextInWindow(window: SendWindow, zone: string, at: Date): Date {
  const now = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  const from = Temporal.PlainTime.from(window.from);
  const until = Temporal.PlainTime.from(window.until);
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = now.toPlainDate().add({ days: ahead });
    if (!window.days.includes(day.dayOfWeek)) continue;
    // On a day when clocks change the times are still the wall's.
    const opens = day.toZonedDateTime({ timeZone: zone, plainTime: from }).epochMilliseconds;
    const closes = day.toZonedDateTime({ timeZone: zone, plainTime: until }).epochMilliseconds;
    if (at.getTime() < closes) return new Date(Math.max(at.getTime(), opens));
  }
  return at;
}

/** `days` working days after an instant, at the same time of day: weekends and the company's days off do not count. */
export function addWorkingDays(
  calendar: { zone: string; works: (day: string, weekday: number) => boolean },
  at: Date,
  days: number,
): Date {
  let moment = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(calendar.zone);
  let left = days;
  // A calendar that never works must not keep us here.
  for (let tries = 0; left > 0 && tries < 400; tries++) {
    moment = moment.add({ days: 1 });
    if (calendar.works(moment.toPlainDate().toString(), moment.dayOfWeek)) left--;
  }
  return new Date(moment.epochMilliseconds);
}
