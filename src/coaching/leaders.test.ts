import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { buildSeries } from "./coaching.builders.ts";
import * as contract from "./coaching.contract.ts";
import { missLapsed } from "./move-one-on-one.ts";
import { readRateRowsContract, readRatesContract } from "./rates.contract.ts";

const MONDAY = new Date("2026-03-02T10:00:00Z");
const house = await openHouse({ now: MONDAY });

describe("a leader above the two", () => {
  it("sees whether they meet, each number with its dates, and not a word of it", async () => {
    house.now = MONDAY;
    const floor = await house.openFloor({ director: "director", vp: "vp", sdr: "sdr", finance: "finance" });
    const { director, sdr } = floor.members;
    const pair = { manager: director!, report: sdr!, at: MONDAY };
    const { seriesId, oneOnOneId: id } = await floor.tx((tx) => buildSeries(tx, pair));
    house.now = new Date("2026-03-03T10:30:00Z");
    const agreed = [{ ownerId: sdr!.id, words: "Marzipan calls first", dueOn: "2026-03-06" }];
    await floor
      .as("director")
      .call(contract.holdOneOnOneContract, { params: { seriesId, id }, body: { agreed } });
    house.now = new Date("2026-03-12T10:30:00Z");
    await floor.tx((tx) => missLapsed(tx, { at: house.now }));

    const { pairs } = await floor.as("vp").call(readRatesContract, {});
    expect(pairs).toMatchObject([
      { seriesId, due: 2, held: 1, missed: 1, documented: 1, byReport: { due: 1, kept: 0 } },
    ]);
    const { rows, commitments } = await floor.as("vp").call(readRateRowsContract, { params: { seriesId } });
    expect(commitments).toMatchObject([{ whose: "report", dueOn: "2026-03-06", isKept: false }]);
    expect(rows.filter((row) => row.countsAs !== null)).toHaveLength(pairs[0]!.due);
    expect(rows.filter((row) => row.countsAs === "held")).toHaveLength(pairs[0]!.held);
    expect(JSON.stringify([pairs, rows, commitments])).not.toContain("Marzipan");
    expect(await floor.as("finance").refusal(readRatesContract, {})).toMatchObject({ code: "not-permitted" });
  });
});

describe("a leader's own floor", () => {
  it("says of each of theirs what became of the last one, and when it was too long ago", async () => {
    house.now = MONDAY;
    const floor = await house.openFloor({ director: "director", sdr: "sdr" });
    const { director, sdr } = floor.members;
    const pair = { manager: director!, report: sdr!, at: MONDAY };
    const { seriesId, oneOnOneId: id } = await floor.tx((tx) => buildSeries(tx, pair));
    const mine = async () =>
      (await floor.as("director").call(contract.listMySeriesContract, {})).series.map((one) => [
        one.lastState,
        one.isGapLong,
      ]);
    expect(await mine()).toEqual([[null, false]]);
    house.now = new Date("2026-03-03T10:30:00Z");
    const body = { nothingAgreed: true };
    await floor.as("director").call(contract.holdOneOnOneContract, { params: { seriesId, id }, body });
    expect(await mine()).toEqual([["held", false]]);
    house.now = new Date("2026-03-12T10:30:00Z");
    await floor.tx((tx) => missLapsed(tx, { at: house.now }));
    expect(await mine()).toEqual([["missed", false]]);
    house.now = new Date("2026-03-18T10:30:00Z");
    expect(await mine()).toEqual([["missed", true]]);
  });
});
