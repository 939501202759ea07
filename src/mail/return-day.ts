import {
  afterReturn,
  afterUntil,
  beforeReturn,
  beforeUntil,
  months,
  tomorrowWords,
  weekdays,
} from "./return-day-words.ts";

const DAY = 86_400_000;
/** A day without a year further away than this was misread; with one, leaves of a year are possible. */
const FURTHEST = 200;
const FURTHEST_WITH_YEAR = 400;
const NEAR = 60;

export interface Written {
  at: Date;
  /** Months come first in numbers: 4/7 is 7 April. */
  monthFirst: boolean;
}

/** The day, `YYYY-MM-DD`, on which an out-of-office mail says its writer is back; null when it says none. */
export function returnDay(words: string, written: Written): string | null {
  const text = words.slice(0, 3_000).replace(/\s+/g, " ");
  // Days named by date are surer than those counted from the mail's own.
  const day =
    surest(text, namedDays(text, written), written) ?? surest(text, countedDays(text, written.at), written);
  return day?.toISOString().slice(0, 10) ?? null;
}

function surest(text: string, days: Iterable<Found>, { at }: Written): Date | undefined {
  return [...days]
    .map((found) => ({ ...found, weight: weightOf(text, found) }))
    .filter((found) => found.weight > 0 && isAhead(found, at))
    .sort((a, b) => b.weight - a.weight || b.day.getTime() - a.day.getTime())[0]?.day;
}

interface Found {
  day: Date;
  from: number;
  to: number;
  hasYear: boolean;
}

function isAhead({ day, hasYear }: Found, at: Date): boolean {
  const ahead = (day.getTime() - at.getTime()) / DAY;
  return ahead > 0 && ahead < (hasYear ? FURTHEST_WITH_YEAR : FURTHEST);
}

const oneOf = (words: readonly string[]) => `(?:${words.join("|")})`;
const returning = new RegExp(`(?<!\\p{L})${oneOf(beforeReturn)}(?!\\p{L})`, "iu");
const untilHere = new RegExp(`(?<!\\p{L})${oneOf(beforeUntil)}(?!\\p{L})[^.!?;]{0,24}$`, "iu");
const returningAfter = new RegExp(`^.{0,40}?${oneOf(afterReturn)}`, "iu");
const untilAfter = new RegExp(`^.{0,3}${oneOf(afterUntil)}`, "iu");
const rangeHere = /\d{1,2}\.?\s?(?:\p{L}{3,12}\.?\s?)?(?:-|–|—|and|und|et|y|e|to)\s?$/u;
/** "from 16 March" is the day they are back only where the sentence says so; otherwise the first they are away. */
const fromHere =
  /(?<!\p{L})(?:from|starting|since|ab|vom|seit|du|à partir du|dès le|del|desde(?: el)?|a partir de[l]?|de|dal|vanaf|van|från|fra|od|с|от)(?: dem)?\s(?:\p{L}{2,12},?\s)?$/iu;

/** How surely the words around a day call it the day of return. */
function weightOf(text: string, { from, to }: Found): number {
  const before = lastSentence(text.slice(Math.max(0, from - NEAR), from));
  const after = firstSentence(text.slice(to, to + NEAR));
  if (fromHere.test(before)) return returning.test(before) || returningAfter.test(after) ? 3 : 0;
  if (returning.test(before)) return untilHere.test(before) ? 2 : 3;
  if (untilHere.test(before) || untilAfter.test(after)) return 2;
  if (returningAfter.test(after)) return 3;
  return rangeHere.test(before) ? 1 : 0;
}

const lastSentence = (text: string) => text.split(/(?<!\d)[.!?;。]\s?(?=[\p{Lu}\p{Lo}])/u).at(-1)!;
const firstSentence = (text: string) => text.split(/[.!?;。](?:\s|$)/u)[0]!;

const monthName = new RegExp(`^(?:${months.map((names) => `(${names.join("|")})`).join("|")})`, "iu");

function monthOf(word: string): number {
  const found = monthName.exec(word.normalize("NFC"));
  return found ? found.slice(1).findIndex((one) => one !== undefined) + 1 : 0;
}

const iso = /(?<!\d)(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;
const numbers =
  /(?<![\d.:/])(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\s?[./-]\s?(20\d\d|\d{2})(?!\d|[:.]\d)|\.(?!\d)|(?![\d:]))/g;
const dayThenMonth =
  /(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?\.?\s?(?:of |de |di |d.)?(\p{L}{3,12})\.?(?:,? (?:de |del )?(20\d\d))?/giu;
const monthThenDay = /(\p{L}{3,12})\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d)(?:,? (20\d\d))?/gu;
const eastern = /(?:(20\d\d)\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]/g;

function* namedDays(text: string, written: Written): Iterable<Found> {
  for (const m of text.matchAll(iso)) yield* foundDay(m, written, m[1], Number(m[2]), Number(m[3]));
  for (const m of text.matchAll(eastern)) yield* foundDay(m, written, m[1], Number(m[2]), Number(m[3]));
  for (const m of text.matchAll(numbers)) {
    const [first, second] = [Number(m[1]), Number(m[3])];
    const isMonthFirst = second > 12 || (written.monthFirst && m[2] === "/" && first <= 12);
    const [day, month] = isMonthFirst ? [second, first] : [first, second];
    yield* foundDay(m, written, m[4], month, day);
  }
  for (const m of text.matchAll(dayThenMonth))
    yield* foundDay(m, written, m[3], monthOf(m[2]!), Number(m[1]));
  for (const m of text.matchAll(monthThenDay))
    yield* foundDay(m, written, m[3], monthOf(m[1]!), Number(m[2]));
}

function* foundDay(
  match: RegExpExecArray,
  { at }: Written,
  year: string | undefined,
  month: number,
  day: number,
): Iterable<Found> {
  const inYear = (one: number) => new Date(Date.UTC(one, month - 1, day));
  const said = year && Number(year.length === 2 ? `20${year}` : year);
  const thisYear = inYear(said || at.getUTCFullYear());
  // A day without a year is the next such day.
  const date =
    !said && thisYear.getTime() < at.getTime() - 2 * DAY ? inYear(at.getUTCFullYear() + 1) : thisYear;
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return;
  yield { day: date, from: match.index, to: match.index + match[0].length, hasYear: Boolean(said) };
}

const weekdayName = new RegExp(
  `(?<!\\p{L})(?:${weekdays.map((names) => `(${names.join("|")})`).join("|")})(?!\\p{L})`,
  "giu",
);
const tomorrow = new RegExp(`(?<!\\p{L})${oneOf(tomorrowWords)}(?!\\p{L})`, "giu");
const nextWeek =
  /(?<!\p{L})(?:next week|nächste[rn]? woche|la semaine prochaine|la próxima semana|volgende week)(?!\p{L})/giu;

/** "On Monday", "tomorrow", "next week", from the day the mail was written. */
function* countedDays(text: string, at: Date): Iterable<Found> {
  const today = new Date(`${at.toISOString().slice(0, 10)}T00:00:00Z`);
  const daysOn = (days: number) => new Date(today.getTime() + days * DAY);
  const toWeekday = (weekday: number) => ((weekday + 1 - today.getUTCDay() + 6) % 7) + 1;
  const place = (m: RegExpExecArray) => ({ from: m.index, to: m.index + m[0].length, hasYear: false });
  for (const m of text.matchAll(weekdayName))
    yield { day: daysOn(toWeekday(m.slice(1).findIndex((one) => one !== undefined))), ...place(m) };
  for (const m of text.matchAll(tomorrow)) yield { day: daysOn(1), ...place(m) };
  for (const m of text.matchAll(nextWeek)) yield { day: daysOn(toWeekday(0)), ...place(m) };
}
