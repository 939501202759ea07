import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { mayRing, nextRing, zonesToSuit } from "./calling-hours.ts";
import { checkPhone, readPhone } from "./phone-number.ts";
import { zonesOfPhone } from "./phone-zones.ts";

const SETS = new URL("../../../shared/data/phones/", import.meta.url);
const hasSets = existsSync(SETS);

function rowsOf<Row>(file: string): Row[] {
  const text = readFileSync(new URL(file, SETS), "utf8");
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** The hours on the wall of a zone at these instants, told by `Intl` alone. */
function hoursIn(zone: string, instants: readonly Date[]): number[] {
  const clock = new Intl.DateTimeFormat("en", { timeZone: zone, hour: "numeric", hourCycle: "h23" });
  return instants.map((at) => Number(clock.format(at)));
}

describe("where a telephone rings", () => {
  it("is told by the longest prefix that is known", () => {
    expect(zonesOfPhone("+12125550123")).toEqual(["America/New_York"]);
    expect(zonesOfPhone("+442079460958")).toEqual(["Europe/London"]);
    expect(zonesOfPhone("+61 8 1234".replaceAll(" ", ""))).toContain("Australia/Perth");
    expect(zonesOfPhone("+441534123456;ext=12")).toContain("Europe/Jersey");
    expect(zonesOfPhone("+18002123456").length).toBeGreaterThan(30);
  });

  it("is not known of numbers that belong to no place, nor of what is no number", () => {
    expect([zonesOfPhone("+80012345678"), zonesOfPhone(null), zonesOfPhone("0301234")]).toEqual([[], [], []]);
  });

  it("is believed of the person before the number, and of both where they disagree", () => {
    const russia = zonesOfPhone("+79161234567");
    expect(zonesToSuit("Europe/Moscow", russia)).toEqual(["Europe/Moscow"]);
    expect(zonesToSuit(null, russia)).toBe(russia);
    expect(zonesToSuit("Asia/Tokyo", ["Europe/Berlin"])).toEqual(["Asia/Tokyo", "Europe/Berlin"]);
    expect(zonesToSuit("Asia/Tokyo", [])).toEqual(["Asia/Tokyo"]);
  });
});

describe("the hours for calls", () => {
  it("are eight to nine in the evening there", () => {
    const berlin = ["Europe/Berlin"];
    const open = (time: string) => mayRing(berlin, new Date(`2026-03-03T${time}Z`));
    expect([open("06:59:59"), open("07:00:00"), open("19:59:59"), open("20:00:00")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(nextRing(berlin, new Date("2026-03-03T20:10:00Z"))).toEqual(new Date("2026-03-04T07:00:00Z"));
    const now = new Date("2026-03-03T12:00:00Z");
    expect(nextRing(berlin, now)).toBe(now);
  });

  it("follow the wall on the day the clocks change", () => {
    expect(nextRing(["Europe/Berlin"], new Date("2026-03-28T22:00:00Z"))).toEqual(
      new Date("2026-03-29T06:00:00Z"),
    );
  });

  it("never come where nothing says where it rings", () => {
    expect(mayRing([], new Date())).toBe(false);
    expect(nextRing([], new Date())).toBeNull();
  });

  // Internal material that does not ship: where it is not beside the checkout there is nothing to hold this against.
  it.skipIf(!hasSets)(
    "open in no zone of any prefix in the world outside eight to nine, and open every day",
    () => {
      const rows = rowsOf<{ e164_prefix: string; timezones_amp_separated: string }>("prefix-timezones.csv");
      expect(rows.length).toBeGreaterThan(3_000);
      const instants = Array.from({ length: 24 }, (_, hour) => [
        new Date(Date.UTC(2026, 0, 14, hour, 10)),
        new Date(Date.UTC(2026, 6, 15, hour, 50)),
      ]).flat();
      const hours = new Map<string, number[]>();
      const opens = new Map<readonly string[], boolean[]>();
      const faults: string[] = [];
      for (const { e164_prefix: prefix, timezones_amp_separated } of rows) {
        const listed = timezones_amp_separated.split("&");
        const ours = zonesOfPhone(`+${prefix}`);
        for (const zone of listed) if (!hours.has(zone)) hours.set(zone, hoursIn(zone, instants));
        const open = opens.get(ours) ?? instants.map((at) => mayRing(ours, at));
        opens.set(ours, open);
        const isNight = (hour: number, at: number) => open[at] && (hour < 8 || hour >= 21);
        if (!ours.some((zone) => listed.includes(zone))) faults.push(`${prefix} is elsewhere`);
        if (listed.some((zone) => hours.get(zone)!.some(isNight))) faults.push(`${prefix} rings at night`);
        if (!open.some(Boolean)) faults.push(`${prefix} never rings`);
      }
      expect(faults).toEqual([]);
    },
  );

  it.skipIf(!hasSets)("are asked of numbers that are read as their countries write them", () => {
    const rows = rowsOf<{ region: string; e164: string; national_number: string }>("example-numbers.csv");
    const read = rows.filter(({ e164 }) => readPhone(e164) === e164 && checkPhone(e164).isGivenOut);
    expect(rows.length).toBeGreaterThan(1_000);
    expect(rows.length - read.length).toBeLessThanOrEqual(8);
  });
});
