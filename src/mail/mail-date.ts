const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** RFC 5322 §4.3, in hours. */
const zones: Record<string, number> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
  MET: 1,
  MEST: 2,
  BST: 1,
  JST: 9,
};

const written =
  /(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})[\s,]+(\d{1,2})\s*[:.]\s*(\d{1,2})(?:\s*[:.]\s*(\d{1,2})(?:\.\d+)?)?\s*([ap]m)?\s*([+-]\s?\d{1,2}:?\d{2}|[a-z]{1,5})?/i;
const cTime =
  /([a-z]{3})[a-z]*\s+(\d{1,2})\s+(\d{1,2}):(\d{2}):(\d{2})\s+(?:([a-z]{2,5}|[+-]\d{4})\s+)?(\d{4})(?:\s*([+-]\d{4}))?/i;

/** When a mail says it was written; null when that cannot be read. Comments and folds may stand anywhere in it. */
export function mailDate(value: string | undefined): Date | null {
  const text = withoutComments((value ?? "").slice(0, 300)).replace(/\s+/g, " ");
  const found = written.exec(text);
  if (found) {
    const [, day, month, year, hour, minute, second, half, zone] = found;
    return instant(fullYear(year!), month!, day!, hourOf(hour!, half), minute!, second, zone);
  }
  const c = cTime.exec(text);
  if (c) return instant(Number(c[7]), c[1]!, c[2]!, Number(c[3]), c[4]!, c[5], c[8] ?? c[6]);
  const other = new Date(text);
  return text.trim() && !Number.isNaN(other.getTime()) ? other : null;
}

function instant(
  year: number,
  month: string,
  day: string,
  hour: number,
  minute: string,
  second: string | undefined,
  zone: string | undefined,
): Date | null {
  const at = months.indexOf(month.toLowerCase());
  if (at < 0 || Number(day) > 31 || hour > 24 || Number(minute) > 59) return null;
  const utc = Date.UTC(year, at, Number(day), hour, Number(minute), Math.min(Number(second ?? 0), 59));
  return new Date(utc - offsetMinutes(zone ?? "") * 60_000);
}

function offsetMinutes(zone: string): number {
  const numeric = /^([+-])\s?(\d{1,2}):?(\d{2})$/.exec(zone);
  if (!numeric) return (zones[zone.toUpperCase()] ?? 0) * 60;
  return (numeric[1] === "-" ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3]));
}

/** Two and three digits as RFC 5322 §4.3 reads them. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 4) return number;
  return year.length === 2 && number < 50 ? 2000 + number : 1900 + number;
}

function hourOf(hour: string, half: string | undefined): number {
  if (!half) return Number(hour);
  return (Number(hour) % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
}

/** Comments nest (RFC 5322 §3.2.2). */
function withoutComments(text: string): string {
  let depth = 0;
  let kept = "";
  for (const letter of text) {
    if (letter === "(") depth++;
    else if (letter === ")" && depth > 0) {
      depth--;
      kept += " ";
    } else if (depth === 0) kept += letter;
  }
  return kept;
}
