import { describe, expect, it } from "vitest";
import { type Floor, openHouse } from "../../test/support/house.ts";
import { createPerson } from "../contacts/public.ts";
import { systemActor } from "../platform/actor.ts";
import { isRefused, orRefuse } from "../platform/outcome.ts";
import { allowException } from "../team/public.ts";
import { bookMeeting } from "./book-meeting.ts";
import * as contract from "./meetings.contract.ts";

const NOW = new Date("2026-03-02T10:00:00Z");
const house = await openHouse({ now: NOW });
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const by = systemActor("test");
let persons = 0;

async function booked(floor: Floor, startsIn = 60, closer = "ae") {
  const { sdr, [closer]: ae } = floor.members;
  return floor.tx(async (tx) => {
    const email = `ada${persons++}@looms.test`;
    const { personId } = orRefuse(
      await createPerson(tx, { name: "Ada Loom", email, source: "test", by, at: NOW }),
    );
    const place = { kind: "web" as const, where: "https://meet.test/ada" };
    const about = { kind: "person" as const, id: personId };
    const booking = {
      about,
      personId,
      memberIds: [ae!.id],
      startsAt: at(startsIn),
      minutes: 30,
      place,
      by: sdr!,
      at: NOW,
    };
    return { personId, about, place, meetingId: orRefuse(await bookMeeting(tx, booking)).meetingId };
  });
}

const record = (floor: Floor, who: string, id: string, body: object) =>
  floor.as(who).call(contract.recordMeetingContract, { params: { id }, body: body as never });
const refusalOf = (floor: Floor, who: string, id: string, body: object) =>
  floor.as(who).refusal(contract.recordMeetingContract, { params: { id }, body: body as never });

describe("a meeting", () => {
  it("is held when the closer says so and something shows the buyer was there", async () => {
    const floor = await house.openFloor();
    const { meetingId, personId } = await booked(floor);
    house.now = at(95);
    const evidence = [{ kind: "buyer-words", words: "We weave too slowly." }];
    expect(await record(floor, "ae", meetingId, { outcome: "held", evidence })).toEqual({
      fact: "held",
      missing: [],
    });
    const { meetings } = await floor.as("sdr").call(contract.listMeetingsContract, { query: { personId } });
    expect(meetings[0]!.facts.map((fact) => fact.fact)).toEqual(["booked", "held"]);
    expect(await refusalOf(floor, "ae", meetingId, { outcome: "no-show", byWhom: "person" })).toMatchObject({
      code: "meeting-already-decided",
    });
    house.now = NOW;
  });

  it("on the rep's word alone is a claim, which the closer confirms", async () => {
    const floor = await house.openFloor();
    const { meetingId } = await booked(floor);
    house.now = at(95);
    const evidence = [{ kind: "buyer-words", words: "See you in March." }];
    expect(await record(floor, "sdr", meetingId, { outcome: "held", evidence })).toEqual({
      fact: "held-claimed",
      missing: ["our-side"],
    });
    expect(await record(floor, "ae", meetingId, { outcome: "held", evidence })).toEqual({
      fact: "held",
      missing: [],
    });
    house.now = NOW;
  });

  it("is held for whoever closes by a dated exception, as for any closer", async () => {
    const floor = await house.openFloor();
    const allowed = { memberId: floor.members.mara!.id, role: "ae" as const, fromOn: "2026-03-02" };
    const why = { lastOn: "2026-03-20", reason: "Two closers are ill." };
    orRefuse(
      await floor.tx((tx) =>
        allowException(tx, { ...allowed, ...why, by: floor.members.manager!, at: house.now }),
      ),
    );
    const { meetingId } = await booked(floor, 60, "mara");
    house.now = at(95);
    const evidence = [{ kind: "buyer-words", words: "We weave too slowly." }];
    expect(await record(floor, "mara", meetingId, { outcome: "held", evidence })).toMatchObject({
      fact: "held",
    });
    house.now = NOW;
  });

  it("is no no-show before ten minutes have passed, and says whose doing it was", async () => {
    const floor = await house.openFloor();
    const { meetingId } = await booked(floor);
    house.now = at(69);
    const early = await refusalOf(floor, "ae", meetingId, { outcome: "no-show", byWhom: "person" });
    expect(early).toMatchObject({ code: "too-early-for-a-no-show" });
    house.now = at(71);
    expect(await refusalOf(floor, "ae", meetingId, { outcome: "no-show" })).toMatchObject({
      code: "whose-doing-missing",
    });
    expect(await refusalOf(floor, "ae2", meetingId, { outcome: "no-show", byWhom: "us" })).toMatchObject({
      code: "not-your-meeting",
    });
    await record(floor, "ae", meetingId, { outcome: "no-show", byWhom: "person" });
    house.now = NOW;
  });

  it("moved becomes the next meeting, and the old one keeps its facts", async () => {
    const floor = await house.openFloor();
    const { meetingId, personId } = await booked(floor);
    const moved = await floor.as("sdr").call(contract.rescheduleMeetingContract, {
      params: { id: meetingId },
      body: { startsAt: at(600).toISOString(), byWhom: "person" },
    });
    const { meetings } = await floor.as("sdr").call(contract.listMeetingsContract, { query: { personId } });
    expect(meetings).toMatchObject([
      { id: moved.meetingId, state: "booked", followsId: meetingId },
      { id: meetingId, state: "rescheduled" },
    ]);
  });

  it("never takes two slots of one member at once, even when ten book together", async () => {
    const floor = await house.openFloor();
    const { about, personId, place } = await booked(floor);
    const { sdr, ae } = floor.members;
    const booking = {
      about,
      personId,
      memberIds: [ae!.id],
      startsAt: at(300),
      minutes: 30,
      place,
      by: sdr!,
      at: NOW,
    };
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => floor.tx((tx) => bookMeeting(tx, booking))),
    );
    expect(outcomes.filter(isRefused)).toHaveLength(9);
    const onPurpose = await floor.tx((tx) => bookMeeting(tx, { ...booking, doubleBook: true }));
    expect(isRefused(onPurpose)).toBe(false);
  });

  it("of a day is listed to those who join it, in their own zone", async () => {
    const floor = await house.openFloor();
    const { meetingId } = await booked(floor);
    const mine = await floor.as("ae").call(contract.listMeetingsContract, { query: {} });
    expect(mine.meetings).toMatchObject([{ id: meetingId, mayRecord: true, person: { name: "Ada Loom" } }]);
    const tomorrow = await floor
      .as("ae")
      .call(contract.listMeetingsContract, { query: { on: "2026-03-03" } });
    expect(tomorrow.meetings).toEqual([]);
  });
});
