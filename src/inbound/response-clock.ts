import { businessMinutesBetween, dueAfter, isWorkingAt, type WorkingCalendar } from "../team/open.ts";

export interface RepHours {
  memberId: string;
  calendar: WorkingCalendar;
  /** At work at the instant asked about, by their hours or by hand. */
  onShift: boolean;
}

export interface Due {
  dueAt: Date;
  /** Whose hours it counts in; null: the company's. */
  hoursOf: string | null;
  shiftOpensAt: Date;
}

/**
 * When the first answer is due: the first instant by which some rep has had the allowed minutes of working time.
 * With everybody off that is the first shift plus the clock. Without reps the company's own hours count.
 */
export function dueFor(
  reps: readonly RepHours[],
  company: WorkingCalendar,
  at: Date,
  allowedMinutes: number,
): Due {
  const due = reps.map((rep) => dueForRep(rep, at, allowedMinutes));
  const [first] = due.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  return (
    first ?? {
      dueAt: dueAfter(company, at, allowedMinutes),
      hoursOf: null,
      shiftOpensAt: isWorkingAt(company, at) ? at : dueAfter(company, at, 0),
    }
  );
}

function dueForRep({ memberId, calendar, onShift }: RepHours, at: Date, allowedMinutes: number): Due {
  const isInHours = isWorkingAt(calendar, at);
  // Somebody who started by hand outside their hours is there now: real minutes count.
  const byHand = onShift && !isInHours ? new Date(at.getTime() + allowedMinutes * 60_000) : null;
  return {
    dueAt: byHand ?? dueAfter(calendar, at, allowedMinutes),
    hoursOf: memberId,
    shiftOpensAt: onShift || isInHours ? at : dueAfter(calendar, at, 0),
  };
}

export interface ClockTimes {
  capturedAt: Date;
  scoredAt: Date;
  routedAt: Date;
  shiftOpensAt: Date;
  claimedAt: Date | null;
  firstAttemptAt: Date | null;
  endedAt: Date | null;
}

export const stretches = ["scoring", "routing", "no-shift", "claiming", "answering"] as const;
export type Stretch = (typeof stretches)[number];

/** Where the minutes went (DOMAIN §5.6), in business time; only claiming and answering belong to reps. */
export function whoseMinutes(
  times: ClockTimes,
  calendar: WorkingCalendar,
  now: Date,
): { stretch: Stretch; minutes: number }[] {
  const end = times.firstAttemptAt ?? times.endedAt ?? now;
  const shift = later(times.shiftOpensAt, times.routedAt);
  const claimed = times.claimedAt ?? end;
  const marks: [Stretch, Date, Date][] = [
    ["scoring", times.capturedAt, times.scoredAt],
    ["routing", times.scoredAt, times.routedAt],
    ["claiming", shift, claimed],
    ["answering", later(claimed, shift), end],
  ];
  const counted = marks.map(([stretch, from, until]) => ({
    stretch,
    minutes: businessMinutesBetween(calendar, from, earlier(until, end)),
  }));
  // Off-shift time is wall-clock time: in business time it would always be zero, and people did wait.
  const closed = Math.max(0, earlier(shift, end).getTime() - times.routedAt.getTime()) / 60_000;
  return [...counted.slice(0, 2), { stretch: "no-shift", minutes: closed }, ...counted.slice(2)];
}

const later = (a: Date, b: Date) => (a > b ? a : b);
const earlier = (a: Date, b: Date) => (a < b ? a : b);

/**
 * The open hours in which a clock that people watch counts. One promised by somebody who was there outside their hours
 * counts real minutes.
 */
export function spansOf(
  clock: { capturedAt: Date; dueAt: Date; allowedMinutes: number },
  calendar: WorkingCalendar,
  until: Date,
): { from: Date; to: Date }[] {
  const inHours = businessMinutesBetween(calendar, clock.capturedAt, clock.dueAt);
  if (inHours < clock.allowedMinutes - 1) return [{ from: clock.capturedAt, to: until }];
  return openSpans(calendar, clock.capturedAt, until);
}

/** Open hours between two instants. At most a fortnight is drawn. */
export function openSpans(calendar: WorkingCalendar, from: Date, until: Date): { from: Date; to: Date }[] {
  const spans: { from: Date; to: Date }[] = [];
  let at = from;
  while (at < until && spans.length < 14) {
    const opens = isWorkingAt(calendar, at) ? at : dueAfter(calendar, at, 0);
    if (opens >= until) break;
    const closes = closingAfter(calendar, opens, until);
    spans.push({ from: opens, to: closes });
    at = new Date(closes.getTime() + 1);
  }
  return spans;
}

/** The end of the spell that is open at an instant, found by halving: within it, every minute counts. */
function closingAfter(calendar: WorkingCalendar, opens: Date, until: Date): Date {
  let [low, high] = [opens.getTime(), Math.min(until.getTime(), opens.getTime() + 26 * 3_600_000)];
  const isWholly = (to: number) =>
    Math.abs(businessMinutesBetween(calendar, opens, new Date(to)) * 60_000 - (to - opens.getTime())) < 1;
  if (isWholly(high)) return new Date(high);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isWholly(middle)) low = middle;
    else high = middle;
  }
  return new Date(low);
}
