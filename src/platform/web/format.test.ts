import { expect, it } from "vitest";
import {
  dayOf,
  formatDay,
  formatDuration,
  formatInstant,
  formatMoney,
  formatRelative,
  inQuotes,
  localeOf,
  minorToDecimal,
} from "./format.ts";

const berlin = { locale: "en-GB", zone: "Europe/Berlin" };
const tokyo = { locale: "ja-JP", zone: "Asia/Tokyo" };

it("writes minor units by the currency's own decimals", () => {
  expect(minorToDecimal("123456", "EUR")).toBe("1234.56");
  expect(minorToDecimal("5", "EUR")).toBe("0.05");
  expect(minorToDecimal("-5", "EUR")).toBe("-0.05");
  expect(minorToDecimal("1234", "JPY")).toBe("1234");
  expect(minorToDecimal("1234", "KWD")).toBe("1.234");
});

it("keeps every cent of an amount no double can hold", () => {
  expect(formatMoney("9007199254740993123", "EUR", berlin)).toBe("€90,071,992,547,409,931.23");
});

it("shortens money only where asked", () => {
  expect(formatMoney("1250000", "EUR", berlin)).toBe("€12,500.00");
  expect(formatMoney("1250000", "EUR", berlin, { style: "whole" })).toBe("€12,500");
  expect(formatMoney("1250050", "EUR", berlin, { style: "whole" })).toBe("€12,500.50");
  expect(formatMoney("120000000", "EUR", berlin, { style: "compact" })).toBe("€1.2m");
});

it("shows one instant on the viewer's own wall clock and says the zone", () => {
  const at = "2026-11-23T16:30:00Z";
  expect(formatInstant(at, berlin)).toContain("17:30");
  expect(formatInstant(at, berlin)).toMatch(/CET|GMT\+1/);
  expect(dayOf(at, berlin)).toBe("2026-11-23");
  expect(dayOf(at, tokyo)).toBe("2026-11-24");
});

it("leaves a calendar day the same day in every zone", () => {
  expect(formatDay("2026-11-23", berlin)).toBe("23 Nov 2026");
  expect(formatDay("2026-11-23", { locale: "en-GB", zone: "Pacific/Honolulu" })).toBe("23 Nov 2026");
});

it("says how long ago in the largest whole unit", () => {
  const now = Date.parse("2026-11-23T12:00:00Z");
  expect(formatRelative("2026-11-23T11:56:10Z", now, berlin)).toBe("3 min ago");
  expect(formatRelative("2026-11-23T11:59:40Z", now, berlin)).toBe("now");
  expect(formatRelative("2026-11-25T12:00:00Z", now, berlin)).toBe("in 2 days");
  expect(formatRelative("2026-10-20T12:00:00Z", now, berlin)).toBe("last month");
  expect(formatRelative("2026-11-02T12:00:00Z", now, berlin)).toBe("3 wk ago");
});

it("says a duration in two units at most", () => {
  expect(formatDuration(42, berlin)).toBe("42s");
  expect(formatDuration(4500, berlin)).toBe("1h 15m");
  expect(formatDuration(86_400 + 1800, berlin)).toBe("1d");
  expect(formatDuration(7200, berlin)).toBe("2h");
});

it("writes for the country somebody chose, else for that of their browser, else as most readers expect", () => {
  expect(localeOf("en-US", ["en-GB"])).toBe("en-US");
  expect(localeOf("en", ["de-DE", "en-IE", "en"])).toBe("en-IE");
  expect(localeOf("en", ["de-DE"])).toBe("en-GB");
  expect(localeOf("de", [])).toBe("de");
});

it("quotes what was said once, also when it was written with quotation marks", () => {
  expect(inQuotes("We have no board")).toBe("“We have no board”");
  expect(inQuotes("“We have no board” ")).toBe("“We have no board”");
  expect(inQuotes('"It is “late” often"')).toBe("“It is “late” often”");
});
