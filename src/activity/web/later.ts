const DAY = 86_400_000;
const MORNING_HOUR = 9;
const [SUNDAY, MONDAY, SATURDAY] = [0, 1, 6];

// By Intl alone: every room's shell carries this file, and a calendar library would weigh 8 kB of its first load.

/** Nine in the morning some working days from now, on the viewer's own clock. */
export function morningIn(zone: string, workingDays: number, from = Date.now()): string {
  let day = wallDay(zone, from);
  for (let left = workingDays; left > 0; ) {
    day += DAY;
    if (!isWeekend(day)) left -= 1;
  }
  return morningOf(zone, day);
}

export function nextMonday(zone: string, from = Date.now()): string {
  let day = wallDay(zone, from) + DAY;
  while (new Date(day).getUTCDay() !== MONDAY) day += DAY;
  return morningOf(zone, day);
}

/** To the full minute, never earlier than asked. */
export function inHours(hours: number, from = Date.now()): string {
  return new Date(Math.ceil((from + hours * 3_600_000) / 60_000) * 60_000).toISOString();
}

/** Midnight UTC of the date that an instant has in a zone. */
function wallDay(zone: string, at: number): number {
  return Math.floor((at + offsetAt(zone, at)) / DAY) * DAY;
}

function morningOf(zone: string, day: number): string {
  const wall = day + MORNING_HOUR * 3_600_000;
  // The offset at nine, not at the moment of asking: a night between may change the clocks.
  const near = wall - offsetAt(zone, wall);
  return new Date(wall - offsetAt(zone, near)).toISOString();
}

/** Milliseconds by which the zone's wall clock is ahead of UTC at an instant. */
function offsetAt(zone: string, at: number): number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second);
  return wall - Math.floor(at / 1000) * 1000;
}

function isWeekend(day: number): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === SUNDAY || weekday === SATURDAY;
}
