import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { buildDeal } from "../deals/deals.builders.ts";
import { buildHandoff } from "../handoffs/handoffs.builders.ts";
import { buildLead } from "../leads/leads.builders.ts";
import { recordTouch } from "../leads/public.ts";
import { orRefuse } from "../platform/outcome.ts";
import { allowException } from "../team/public.ts";
import { metricKeys } from "./open.ts";
import { keepRecordedFile, keepRefusedRow } from "./public.ts";
import {
  listFirstAnswerRows,
  listMetricRows,
  listMetrics,
  listRefusedRows,
  readFirstAnswers,
  readFunnel,
  readMetric,
  readRecordedFiles,
  readScorecard,
} from "./reports.contract.ts";

const house = await openHouse();
const at = house.now;
const minutesAgo = (minutes: number) => new Date(at.getTime() - minutes * 60_000);

describe("numbers and who sees them", () => {
  it("are all defined: a name, a formula, a date and whose they are", async () => {
    const floor = await house.openFloor();
    const { rows } = await floor.as("sdr").call(listMetrics, {});
    expect(rows.map(({ key }) => key)).toEqual(metricKeys);
    for (const { key, formula, datedBy, countedFor } of rows) {
      expect(formula, key).toMatch(/^[A-Z].*\.$/);
      expect(
        [datedBy.length, countedFor.length].every((length) => length > 5),
        key,
      ).toBe(true);
    }
  });

  it("refuse a metric nobody defined", async () => {
    const floor = await house.openFloor();
    const asked = { params: { key: "sdr.charm" }, query: {} };
    expect((await floor.as("vp").refusal(readMetric, asked)).code).toBe("no-such-metric");
    expect((await floor.as("vp").refusal(listMetricRows, asked)).code).toBe("no-such-metric");
  });

  it("show a rep their own, and an Account Executive the pass from their side", async () => {
    const floor = await house.openFloor();
    const { sdr, sdr2, ae } = floor.members;
    await floor.tx(async (tx) => {
      await buildHandoff(tx, { rep: sdr!, ae: ae!, at });
      await buildHandoff(tx, { rep: sdr2!, ae: ae!, at });
    });
    const offered = async (who: string) =>
      (await floor.as(who).call(readMetric, { params: { key: "handoffs.offered" }, query: {} })).total.of;
    expect([await offered("sdr"), await offered("ae"), await offered("ae2"), await offered("vp")]).toEqual([
      1, 2, 0, 2,
    ]);
  });

  it("open rows without the buyer for whoever may not see contacts", async () => {
    const floor = await house.openFloor();
    const { sdr, ae } = floor.members;
    await floor.tx((tx) => buildHandoff(tx, { rep: sdr!, ae: ae!, at }));
    const rowFor = async (who: string) =>
      (await floor.as(who).call(listMetricRows, { params: { key: "handoffs.offered" }, query: {} })).rows[0]!;
    expect((await rowFor("vp")).person?.name).toBeTruthy();
    expect(await rowFor("finance")).toMatchObject({ person: null, company: null, member: { name: "Sdr" } });
  });
});

describe("a replayed workspace", () => {
  it("holds its files against itself for who sees all of it, and shows the refused rows to nobody else", async () => {
    const floor = await house.openFloor();
    const source = "wins.csv";
    await floor.tx(async (tx) => {
      await keepRecordedFile(tx, { source, holds: "wins", records: 2, at });
      const row = { source, record: "a1", law: 3, refusal: "own-handoff", why: "Paid for it themself." };
      await keepRefusedRow(tx, { ...row, line: 7, at });
      await buildDeal(tx, { rep: floor.members.mara!, ae: floor.members.ae!, at });
    });
    expect((await floor.as("vp").call(readRecordedFiles, {})).rows).toEqual([
      {
        ...{ source, holds: "wins", metric: "funnel.won", records: 2, here: 0, refused: 1 },
        byLaw: [{ law: 3, why: "Paid for it themself.", rows: 1 }],
      },
    ]);
    const refused = async (who: string) =>
      (await floor.as(who).call(listRefusedRows, { query: { source, law: 3 } })).rows.map(({ line }) => line);
    expect([await refused("finance"), await refused("manager"), await refused("mara")]).toEqual([
      [7],
      [],
      [],
    ]);
    expect((await floor.as("manager").call(readRecordedFiles, {})).rows).toEqual([]);
    const other = await house.openFloor();
    expect((await other.as("vp").call(readRecordedFiles, {})).rows).toEqual([]);
  });
});

describe("shares", () => {
  it("are not said of fewer than twenty, and come with an interval from there on", async () => {
    const floor = await house.openFloor();
    const { mara, ae } = floor.members;
    await floor.tx(async (tx) => {
      for (let lead = 0; lead < 18; lead++) await buildLead(tx, { at });
      await buildDeal(tx, { rep: mara!, ae: ae!, at });
    });
    const asked = { params: { key: "funnel.accepted-rate" }, query: {} };
    expect((await floor.as("vp").call(readMetric, asked)).total).toEqual({
      of: 19,
      hits: 1,
      rate: null,
      interval: null,
    });
    await floor.tx((tx) => buildLead(tx, { at }));
    const { total } = await floor.as("vp").call(readMetric, asked);
    expect(total).toMatchObject({ of: 20, hits: 1, rate: 0.05 });
    expect(total.interval!.low).toBeGreaterThan(0);
    expect(total.interval!.high).toBeLessThan(0.26);
  });
});

describe("the funnel", () => {
  it("puts each lead into the month it came in by the workspace's zone, with its origin, known or not", async () => {
    const floor = await house.openFloor();
    await floor.tx(async (tx) => {
      // Half past eleven in the evening in London is the next month in Berlin.
      await buildLead(tx, { at: new Date("2026-01-31T23:30:00Z"), origin: "organic search" });
      await buildLead(tx, { at: new Date("2026-01-31T22:30:00Z") });
    });
    const cells = async (by: "month" | "origin") =>
      (await floor.as("vp").call(readFunnel, { query: { by } })).cells.map(({ key, leads }) => [key, leads]);
    expect(await cells("month")).toEqual([
      ["2026-01", 1],
      ["2026-02", 1],
    ]);
    expect(await cells("origin")).toEqual([
      ["", 1],
      ["organic search", 1],
    ]);
  });

  it("is empty, not broken, on the first day", async () => {
    const floor = await house.openFloor();
    const { total, cells } = await floor.as("vp").call(readFunnel, { query: {} });
    expect([total.leads, total.won, cells]).toEqual([0, 0, []]);
  });
});

describe("the first human touch", () => {
  it("counts working hours in one clock and all hours in the other, and keeps who still waits", async () => {
    const floor = await house.openFloor();
    const mara = floor.members.mara!;
    await floor.tx(async (tx) => {
      // Friday 17:00 in Berlin until Monday 09:10: forty working minutes, sixty-four hours by the wall.
      const friday = await buildLead(tx, { at: new Date("2026-02-27T16:00:00Z"), ownerId: mara.id });
      const monday = new Date("2026-03-02T08:10:00Z");
      orRefuse(await recordTouch(tx, { leadId: friday.id, kind: "call", by: mara, at: monday }));
      await buildLead(tx, { at: minutesAgo(10) });
    });
    const speed = await floor.as("vp").call(readFirstAnswers, { query: {} });
    const full = ({ buckets }: typeof speed.wall) =>
      buckets.filter(({ count }) => count > 0).map(({ key }) => key);
    expect([speed.answered, speed.waiting]).toEqual([1, 1]);
    expect(full(speed.business)).toEqual(["60", "waiting"]);
    expect(full(speed.wall)).toEqual(["more", "waiting"]);
    const { rows } = await floor.as("vp").call(listFirstAnswerRows, { query: { bucket: "60" } });
    expect(rows.map(({ minutes }) => minutes)).toEqual([40]);
  });
});

describe("scorecards", () => {
  it("list who holds the role though they did nothing yet, and say who does two jobs", async () => {
    const floor = await house.openFloor();
    const { sdr, director } = floor.members;
    const before = await floor.as("vp").call(readScorecard, { params: { role: "sdr" }, query: {} });
    expect(before.rows.map(({ member }) => member.name)).toEqual(["Sdr", "Sdr2"]);
    expect(before.exceptions).toEqual([]);
    const role = "market-response" as const;
    await floor.tx(async (tx) =>
      orRefuse(
        await allowException(tx, {
          memberId: sdr!.id,
          role,
          fromOn: "2026-03-02",
          lastOn: "2026-03-31",
          reason: "Mara is away in March.",
          by: director!,
          at,
        }),
      ),
    );
    const card = await floor.as("vp").call(readScorecard, { params: { role }, query: {} });
    expect(card.rows.map(({ member }) => member.name)).toContain("Sdr");
    expect(card.exceptions).toMatchObject([{ member: { name: "Sdr" }, role, fromOn: "2026-03-02" }]);
    const earlier = { from: "2026-01-01", until: "2026-02-28" };
    expect(
      (await floor.as("vp").call(readScorecard, { params: { role }, query: earlier })).exceptions,
    ).toEqual([]);
  });
});
