import { describe, expect, it } from "vitest";
import { type Floor, openHouse } from "../../test/support/house.ts";
import { isRefused } from "../platform/outcome.ts";
import { buildSeries } from "./coaching.builders.ts";
import * as contract from "./coaching.contract.ts";
import { holdOneOnOne } from "./hold-one-on-one.ts";
import { missLapsed } from "./move-one-on-one.ts";

const MONDAY = new Date("2026-03-02T10:00:00Z");
const house = await openHouse({ now: MONDAY });
const day = (n: number, minutes = 0) => new Date(MONDAY.getTime() + n * 86_400_000 + minutes * 60_000);

/** A director's weekly half hour with a rep, Tuesdays at eleven in Berlin. */
async function opened() {
  house.now = MONDAY;
  const floor = await house.openFloor({
    director: "director",
    vp: "vp",
    admin: "admin",
    sdr: "sdr",
    sdr2: "sdr",
  });
  const { director, sdr } = floor.members;
  const pair = { manager: director!, report: sdr!, at: MONDAY };
  return { floor, ...(await floor.tx((tx) => buildSeries(tx, pair))) };
}

const room = (floor: Floor, seriesId: string, who = "sdr") =>
  floor.as(who).call(contract.readSeriesContract, { params: { seriesId } });
const hold = (floor: Floor, seriesId: string, id: string, body: object, who = "director") =>
  floor.as(who).call(contract.holdOneOnOneContract, { params: { seriesId, id }, body });
const promise = (floor: Floor, seriesId: string, who: string, words: string) =>
  floor.as("director").call(contract.commitContract, {
    params: { seriesId },
    body: { ownerId: floor.members[who]!.id, words, dueOn: "2026-03-06" },
  });

describe("a series of one-on-ones", () => {
  it("is opened by who leads the member, once, and by nobody else", async () => {
    const { floor } = await opened();
    const body = {
      reportId: floor.members.sdr!.id,
      cadence: "weekly" as const,
      minutes: 30,
      startsAt: day(1).toISOString(),
    };
    const start = (who: string, over = {}) =>
      floor.as(who).refusal(contract.startSeriesContract, { body: { ...body, ...over } });
    expect(await start("director")).toMatchObject({ code: "already-meeting" });
    expect(await start("sdr2")).toMatchObject({ code: "not-their-leader" });
    expect(await start("admin")).toMatchObject({ code: "not-their-leader" });
    expect(await start("director", { reportId: floor.members.director!.id })).toMatchObject({
      code: "not-their-leader",
    });
    const past = { startsAt: day(-1).toISOString(), reportId: floor.members.sdr2!.id };
    expect(await start("director", past)).toMatchObject({ code: "time-in-the-past" });
  });

  it("is not there for anybody but the two, the administrator and those above them included", async () => {
    const { floor, seriesId, oneOnOneId: id } = await opened();
    for (const who of ["vp", "admin", "sdr2"]) {
      const params = { seriesId };
      const read = await floor.as(who).refusal(contract.readSeriesContract, { params });
      expect(read, who).toMatchObject({ code: "not-found" });
      const brief = await floor.as(who).refusal(contract.readBriefContract, { params });
      expect(brief, who).toMatchObject({ code: "not-found" });
      const body = { nothingAgreed: true };
      const close = await floor
        .as(who)
        .refusal(contract.holdOneOnOneContract, { params: { seriesId, id }, body });
      expect(close, who).toMatchObject({ code: "not-found" });
    }
  });

  it("plans the next of its usual slots as soon as one is over, and keeps the hour when clocks change", async () => {
    const { floor, seriesId, oneOnOneId } = await opened();
    house.now = day(1, 30);
    await hold(floor, seriesId, oneOnOneId, { nothingAgreed: true });
    const { next } = await room(floor, seriesId);
    expect(next!.startsAt).toBe(day(8).toISOString());
    house.now = day(26);
    await floor.tx((tx) => missLapsed(tx, { at: house.now }));
    // Berlin goes to summer time on 29 March: eleven o'clock is an hour earlier in UTC.
    expect((await room(floor, seriesId)).next!.startsAt).toBe(day(29, -60).toISOString());
  });

  it("ends for both at once, stays readable, and takes nothing new", async () => {
    const { floor, seriesId } = await opened();
    await floor.as("director").call(contract.endSeriesContract, { params: { seriesId } });
    const { series, history } = await room(floor, seriesId);
    expect(series.endedAt).toBe(MONDAY.toISOString());
    expect(history).toMatchObject([{ state: "cancelled" }]);
    const body = { words: "One more thing" };
    expect(
      await floor.as("sdr").refusal(contract.addAgendaItemContract, { params: { seriesId }, body }),
    ).toMatchObject({ code: "series-ended" });
  });
});

describe("a one-on-one", () => {
  it("closes with a commitment or the plain word that nothing was agreed", async () => {
    const { floor, seriesId, oneOnOneId } = await opened();
    house.now = day(1, 30);
    const params = { seriesId, id: oneOnOneId };
    expect(await floor.as("sdr").refusal(contract.holdOneOnOneContract, { params, body: {} })).toMatchObject({
      code: "agreement-missing",
    });
    const agreed = [{ ownerId: floor.members.director!.id, words: "Listen to two calls" }];
    expect(await hold(floor, seriesId, oneOnOneId, { agreed })).toMatchObject({ state: "held" });
    expect(
      await floor.as("sdr").refusal(contract.holdOneOnOneContract, { params, body: { nothingAgreed: true } }),
    ).toMatchObject({ code: "already-recorded" });
    expect((await room(floor, seriesId)).commitments).toMatchObject([{ words: "Listen to two calls" }]);
  });

  it("of less than four fifths of its length was held in part", async () => {
    const { floor, seriesId, oneOnOneId } = await opened();
    const params = { seriesId, id: oneOnOneId };
    house.now = day(1, 2);
    await floor.as("sdr").call(contract.beginOneOnOneContract, { params });
    house.now = day(1, 25);
    expect(await hold(floor, seriesId, oneOnOneId, { nothingAgreed: true })).toMatchObject({
      state: "partial",
    });
  });

  it("does not end before it begins, or later than now", async () => {
    const { floor, seriesId, oneOnOneId } = await opened();
    house.now = day(1, 30);
    const params = { seriesId, id: oneOnOneId };
    for (const [beganAt, endedAt] of [
      [day(1, 20), day(1, 10)],
      [day(1), day(1, 40)],
    ]) {
      const body = {
        beganAt: beganAt!.toISOString(),
        endedAt: endedAt!.toISOString(),
        nothingAgreed: true,
      };
      expect(await floor.as("sdr").refusal(contract.holdOneOnOneContract, { params, body })).toMatchObject({
        code: "times-do-not-fit",
      });
    }
  });

  it("nobody recorded within a day counts as missed, until one of the two sets it right", async () => {
    const { floor, seriesId, oneOnOneId } = await opened();
    expect(await floor.tx((tx) => missLapsed(tx, { at: day(1, 23 * 60) }))).toEqual({ missed: 0 });
    house.now = day(2, 1);
    expect(await floor.tx((tx) => missLapsed(tx, { at: house.now }))).toEqual({ missed: 1 });
    const { next, history } = await room(floor, seriesId);
    expect(history).toMatchObject([{ id: oneOnOneId, state: "missed", mayCorrect: true }]);
    const span = { beganAt: day(1).toISOString(), endedAt: day(1, 30).toISOString() };
    const set = await hold(floor, seriesId, oneOnOneId, { ...span, nothingAgreed: true });
    expect(set).toEqual({ state: "held", nextId: null });
    expect((await room(floor, seriesId)).next!.id).toBe(next!.id);
  });

  it("called missed by one of the two stays missed", async () => {
    const { floor, seriesId, oneOnOneId: id } = await opened();
    const params = { seriesId, id };
    const miss = { params, body: { whose: "manager" as const } };
    expect(await floor.as("sdr").refusal(contract.missOneOnOneContract, miss)).toMatchObject({
      code: "not-begun-yet",
    });
    house.now = day(1, 45);
    await floor.as("sdr").call(contract.missOneOnOneContract, miss);
    const body = { nothingAgreed: true };
    expect(await floor.as("sdr").refusal(contract.holdOneOnOneContract, { params, body })).toMatchObject({
      code: "already-recorded",
    });
  });

  it("closed by both at once is closed once", async () => {
    const { floor, seriesId, oneOnOneId } = await opened();
    const close = (by: "director" | "sdr") =>
      floor.tx((tx) =>
        holdOneOnOne(tx, {
          ...{ seriesId, oneOnOneId, nothingAgreed: true },
          by: floor.members[by]!,
          at: day(1, 30),
        }),
      );
    const outcomes = await Promise.all([close("director"), close("sdr"), close("sdr")]);
    expect(outcomes.filter(isRefused)).toHaveLength(2);
    expect((await room(floor, seriesId)).history).toHaveLength(1);
  });
});

describe("a commitment", () => {
  it("is carried by the series over moved and missed dates, and counts the one-on-ones it was carried through", async () => {
    const { floor, seriesId, oneOnOneId } = await opened();
    await promise(floor, seriesId, "sdr", "Ask for the next step before the price");
    const open = async () => (await room(floor, seriesId)).commitments;
    // Moved into the week after next, past the slot that would have been next.
    const moved = await floor.as("director").call(contract.moveOneOnOneContract, {
      params: { seriesId, id: oneOnOneId },
      body: { startsAt: day(10).toISOString(), whose: "manager" },
    });
    expect(await open()).toMatchObject([{ state: "open", carried: 0 }]);
    house.now = day(11, 1);
    await floor.tx((tx) => missLapsed(tx, { at: house.now }));
    expect(await open()).toMatchObject([{ state: "open", carried: 0 }]);
    const { next } = await room(floor, seriesId);
    expect(next!.id).not.toBe(moved.nextId);
    expect(next!.startsAt).toBe(day(15).toISOString());

    house.now = day(15, 30);
    await hold(floor, seriesId, next!.id, {});
    expect(await open()).toMatchObject([{ state: "open", carried: 0 }]);
    for (const week of [22, 29]) {
      house.now = day(week, 30);
      const { next: one } = await room(floor, seriesId);
      await hold(floor, seriesId, one!.id, { nothingAgreed: true, beganAt: day(week).toISOString() });
    }
    expect(await open()).toMatchObject([{ state: "open", carried: 2 }]);
    expect((await room(floor, seriesId)).commitments[0]!.words).toBe(
      "Ask for the next step before the price",
    );
  });

  it("belongs to either of the two, and is done, dropped with a reason, or opened again", async () => {
    const { floor, seriesId } = await opened();
    const { commitmentId: id } = await promise(floor, seriesId, "director", "Get her the Kestrel recording");
    const params = { seriesId, id };
    const mark = (body: { state: "done" | "dropped" | "open"; why?: string }) => ({ params, body });
    const sdr = floor.as("sdr");
    expect(await sdr.refusal(contract.settleCommitmentContract, mark({ state: "dropped" }))).toMatchObject({
      code: "reason-missing",
    });
    await sdr.call(contract.settleCommitmentContract, mark({ state: "dropped", why: "Nobody recorded it" }));
    expect((await room(floor, seriesId)).commitments).toMatchObject([
      { state: "dropped", why: "Nobody recorded it", owner: { name: "Director" } },
    ]);
    await sdr.call(contract.settleCommitmentContract, mark({ state: "open" }));
    await sdr.call(contract.settleCommitmentContract, mark({ state: "done" }));
    expect((await room(floor, seriesId)).commitments).toMatchObject([{ state: "done" }]);
    const stranger = { ownerId: floor.members.vp!.id, words: "Not one of us" };
    expect(
      await sdr.refusal(contract.commitContract, { params: { seriesId }, body: stranger }),
    ).toMatchObject({ code: "not-of-this-pair" });
  });
});

describe("the shared agenda", () => {
  it("is edited by both, keeps what was not talked about, and lets go of what was", async () => {
    const { floor, seriesId, oneOnOneId } = await opened();
    const params = { seriesId };
    const add = (who: string, words: string) =>
      floor.as(who).call(contract.addAgendaItemContract, { params, body: { words } });
    const { itemId: first } = await add("sdr", "The Monday calls");
    await add("director", "Where the offers come back");
    await floor.as("director").call(contract.editAgendaItemContract, {
      params: { seriesId, id: first },
      body: { words: "The Monday morning calls", version: 1 },
    });
    const stale = { words: "The Tuesday calls", version: 1 };
    expect(
      await floor
        .as("sdr")
        .refusal(contract.editAgendaItemContract, { params: { seriesId, id: first }, body: stale }),
    ).toMatchObject({ code: "agenda-changed", facts: { words: "The Monday morning calls", version: 2 } });
    await floor.as("sdr").call(contract.editAgendaItemContract, {
      params: { seriesId, id: first },
      body: { isDiscussed: true, version: 1 },
    });
    expect((await room(floor, seriesId)).agenda.map((item) => item.discussedAt !== null)).toEqual([
      true,
      false,
    ]);
    house.now = day(1, 30);
    await hold(floor, seriesId, oneOnOneId, { nothingAgreed: true });
    expect((await room(floor, seriesId)).agenda).toMatchObject([
      { words: "Where the offers come back", isCarried: true, author: { name: "Director" } },
    ]);
  });

  it("gives nobody the other one's item to remove", async () => {
    const { floor, seriesId } = await opened();
    const body = { kind: "help" as const, words: "I am stuck with Kestrel" };
    const { itemId: id } = await floor
      .as("sdr")
      .call(contract.addAgendaItemContract, { params: { seriesId }, body });
    const params = { seriesId, id };
    expect(await floor.as("director").refusal(contract.removeAgendaItemContract, { params })).toMatchObject({
      code: "not-your-words",
    });
    await floor.as("sdr").call(contract.removeAgendaItemContract, { params });
    expect((await room(floor, seriesId)).agenda).toEqual([]);
  });
});
