/** Who is looking: every date, number and amount is written for this person. */
export interface Viewer {
  locale: string;
  zone: string;
}

/**
 * How somebody's dates and numbers are written. A bare language says no country: "en" follows what the browser
 * writes of that language, and else the 24 hours and the day before the month that most of its readers use.
 */
export function localeOf(chosen: string, browser: readonly string[]): string {
  if (chosen.includes("-")) return chosen;
  const own = browser.find((locale) => locale.startsWith(`${chosen}-`));
  return own ?? (chosen === "en" ? "en-GB" : chosen);
}

// Intl constructors cost ~40 µs each; a list of 50 rows would pay it hundreds of times per render.
const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>();

function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>(
  kind: string,
  locale: string,
  options: object,
  make: () => T,
): T {
  const key = `${kind}|${locale}|${JSON.stringify(options)}`;
  const found = cache.get(key) as T | undefined;
  if (found) return found;
  const made = make();
  cache.set(key, made);
  return made;
}

const dates = (viewer: Viewer, options: Intl.DateTimeFormatOptions) =>
  cached(
    "date",
    viewer.locale,
    { ...options, timeZone: viewer.zone },
    () => new Intl.DateTimeFormat(viewer.locale, { ...options, timeZone: viewer.zone }),
  );

const numbers = (locale: string, options: Intl.NumberFormatOptions) =>
  cached("number", locale, options, () => new Intl.NumberFormat(locale, options));

export const formatNumber = (
  value: number | bigint,
  viewer: Viewer,
  options: Intl.NumberFormatOptions = {},
) => numbers(viewer.locale, options).format(value);

export const formatPercent = (share: number, viewer: Viewer, digits = 0) =>
  numbers(viewer.locale, { style: "percent", maximumFractionDigits: digits }).format(share);

/** Digits after the point of an ISO 4217 currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export const exponentOf = (currency: string): number =>
  numbers("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Somebody's words between quotation marks, once, however they were written down. */
export const inQuotes = (said: string): string => `“${said.trim().replace(/^[“"]+|[”"]+$/g, "")}”`;

/** "123456" minor units of EUR → "1234.56", without passing through a float. */
export function minorToDecimal(amountMinor: string | bigint, currency: string): string {
  const exponent = exponentOf(currency);
  const minor = BigInt(amountMinor);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent);
  const sign = minor < 0n ? "-" : "";
  return exponent === 0 ? `${sign}${digits}` : `${sign}${whole}.${digits.slice(-exponent)}`;
}

export interface MoneyStyle {
  /** "whole" drops zero cents, "compact" writes 1.2M; the default shows every cent. */
  style?: "full" | "whole" | "compact";
}

export function formatMoney(
  amountMinor: string | bigint,
  currency: string,
  viewer: Viewer,
  { style = "full" }: MoneyStyle = {},
): string {
  const options: Intl.NumberFormatOptions = { style: "currency", currency };
  if (style === "whole") options.trailingZeroDisplay = "stripIfInteger";
  if (style === "compact") Object.assign(options, { notation: "compact", maximumFractionDigits: 1 });
  const decimal = minorToDecimal(amountMinor, currency);
  return numbers(viewer.locale, options).format(decimal as Intl.StringNumericLiteral);
}

export type DateStyle = "day" | "short" | "full" | "time" | "weekday" | "meeting";

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "short", year: "numeric" },
  short: { day: "numeric", month: "short" },
  weekday: { weekday: "long", day: "numeric", month: "long" },
  time: { hour: "2-digit", minute: "2-digit" },
  meeting: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  full: {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  },
};

export const formatInstant = (iso: string, viewer: Viewer, style: DateStyle = "full") =>
  dates(viewer, dateStyles[style]).format(new Date(iso));

/** A calendar day (`2026-11-23`) is the same day in every zone: read and written as UTC. */
export const formatDay = (
  day: string,
  viewer: Viewer,
  style: Exclude<DateStyle, "time" | "full" | "meeting"> = "day",
) => dates({ ...viewer, zone: "UTC" }, dateStyles[style]).format(new Date(`${day}T00:00:00Z`));

/** The calendar day an instant falls on, in the viewer's zone, as `2026-11-23`. */
export const dayOf = (iso: string, viewer: Viewer) =>
  dates({ ...viewer, locale: "en-CA" }, { year: "numeric", month: "2-digit", day: "2-digit" }).format(
    new Date(iso),
  );

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

const relative = (viewer: Viewer, style: "long" | "short") =>
  cached(
    "relative",
    viewer.locale,
    { style },
    () => new Intl.RelativeTimeFormat(viewer.locale, { numeric: "auto", style }),
  );

/** "4 min ago", "in 2 days". Under a minute it is "now": a counting second says nothing useful. */
export function formatRelative(iso: string, now: number, viewer: Viewer): string {
  const seconds = (new Date(iso).getTime() - now) / 1000;
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) < size) continue;
    const count = Math.trunc(seconds / size);
    // "last month" is a word of its own; its short form, "last mo", is none.
    const isWord = Math.abs(count) === 1 && size >= 604_800;
    return relative(viewer, isWord ? "long" : "short").format(count, unit);
  }
  return relative(viewer, "short").format(0, "second");
}

/** 4500 → "1h 15m"; 190 → "3m". Two units at most, the larger first. */
export function formatDuration(seconds: number, viewer: Viewer): string {
  const unit = (value: number, name: string) =>
    formatNumber(value, viewer, { style: "unit", unit: name, unitDisplay: "narrow" });
  const total = Math.max(0, Math.round(seconds));
  if (total < 60) return unit(total, "second");
  const days = Math.floor(total / 86_400);
  const hours = Math.floor((total % 86_400) / 3_600);
  const minutes = Math.floor((total % 3_600) / 60);
  const parts: [number, string][] = [
    [days, "day"],
    [hours, "hour"],
    [minutes, "minute"],
  ];
  const first = parts.findIndex(([value]) => value > 0);
  return parts
    .slice(first, first + 2)
    .filter(([value]) => value > 0)
    .map(([v, n]) => unit(v, n))
    .join(" ");
}
