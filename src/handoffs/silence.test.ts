import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { getLead } from "../leads/public.ts";
import { sql } from "../platform/db/sql.ts";
import { orRefuse } from "../platform/outcome.ts";
import { acceptHandoff } from "./accept-handoff.ts";
import { buildHandoff } from "./handoffs.builders.ts";
import { applySilenceToHandoffs } from "./handoffs.jobs.ts";
import { findHandoff, listAnswers } from "./handoffs.store.ts";
import { needsWork } from "./needs-work.ts";
import { publishPolicy } from "./open-handoffs.ts";
import type { Silence } from "./policy.ts";

const house = await openHouse();
const monday = new Date("2026-03-02T10:00:00Z");
const friday = new Date("2026-03-06T10:00:00Z");

async function floorWith(silence: Silence) {
  house.now = monday;
  const floor = await house.openFloor({ sdr: "sdr", ae: "ae", director: "director" });
  const { sdr, ae, director } = floor.members;
  await floor.tx((tx) =>
    publishPolicy(tx, {
      policy: { silence, acceptMinutes: 240, decideMinutes: 480 },
      by: director!,
      at: monday,
    }),
  );
  const handoff = await floor.tx((tx) => buildHandoff(tx, { rep: sdr!, ae: ae!, at: monday }));
  const look = () =>
    floor.tx(async (tx) => ({
      handoff: (await findHandoff(tx, handoff.id))!,
      answers: (await listAnswers(tx, [handoff.id])).map(({ answer }) => answer),
      lead: (await getLead(tx, handoff.leadId))!,
    }));
  return { floor, handoff, look, ae: ae! };
}

describe("silence past a hand-off's clock", () => {
  it("does nothing while the clock runs", async () => {
    const { look } = await floorWith("auto-release");
    await applySilenceToHandoffs(house.platform);
    expect((await look()).handoff.state).toBe("offered");
  });

  it("is told to the manager once, and the offer stays out", async () => {
    const { look } = await floorWith("escalate");
    house.now = friday;
    await applySilenceToHandoffs(house.platform);
    await applySilenceToHandoffs(house.platform);
    const { handoff, answers } = await look();
    expect(handoff.state).toBe("offered");
    expect(answers).toEqual(["offered", "escalated"]);
  });

  it("takes the offer where the company says so, and never re-qualifies (law 4)", async () => {
    const { look, floor } = await floorWith("auto-accept");
    house.now = friday;
    await applySilenceToHandoffs(house.platform);
    expect(await look()).toMatchObject({
      handoff: { state: "accepted", clock: "decide" },
      answers: ["offered", "auto-accepted"],
    });
    house.now = new Date("2026-03-20T10:00:00Z");
    await applySilenceToHandoffs(house.platform);
    expect((await look()).answers).toEqual(["offered", "auto-accepted", "escalated"]);
    const verdicts = await floor.tx((tx) => tx.list(sql`select id from requalifications`));
    expect(verdicts).toEqual([]);
  });

  it("gives the lead back to its rep for today where the company says so", async () => {
    const { look } = await floorWith("auto-release");
    house.now = friday;
    await applySilenceToHandoffs(house.platform);
    const { handoff, lead } = await look();
    expect(handoff).toMatchObject({ state: "released", clock: null });
    expect(lead).toMatchObject({ state: "qualifying", nextAt: friday });
  });

  it("keeps the policy a hand-off was offered under (law 9)", async () => {
    const { look, floor } = await floorWith("escalate");
    const { director } = floor.members;
    const policy = { silence: "auto-release" as const, acceptMinutes: 60, decideMinutes: 60 };
    await floor.tx((tx) => publishPolicy(tx, { policy, by: director!, at: monday }));
    house.now = friday;
    await applySilenceToHandoffs(house.platform);
    expect((await look()).answers).toEqual(["offered", "escalated"]);
  });

  it("of the rep over work asked for brings it back to the verdict", async () => {
    const { look, floor, handoff, ae } = await floorWith("escalate");
    await floor.tx(async (tx) => {
      const command = { handoffId: handoff.id, by: ae, at: monday };
      orRefuse(await acceptHandoff(tx, command));
      const due = new Date("2026-03-04T10:00:00Z");
      return needsWork(tx, { ...command, tasks: ["Find who signs"], due, words: "Who signs?" });
    });
    house.now = friday;
    await applySilenceToHandoffs(house.platform);
    expect(await look()).toMatchObject({
      handoff: { state: "accepted", clock: "decide", round: 1 },
      answers: ["offered", "accepted", "needs-work", "work-lapsed"],
    });
  });
});
