import pg from "pg";
import { describe, expect, it } from "vitest";
import { buildHandoff, buildHandoffBeforeVerdict } from "../../src/handoffs/handoffs.builders.ts";
import * as contract from "../../src/handoffs/handoffs.contract.ts";
import { requalify } from "../../src/handoffs/public.ts";
import { systemActor } from "../../src/platform/actor.ts";
import { newId } from "../../src/platform/ids.ts";
import { openHouse } from "../support/house.ts";

const house = await openHouse();
const floor = await house.openFloor();
const { sdr, ae, ae2 } = floor.members;
const sides = { rep: sdr!, ae: ae!, at: house.now };
const tomorrow = new Date(house.now.getTime() + 86_400_000);
const verdict = {
  amountMinor: "120000",
  currency: "EUR",
  nextStep: "Demo",
  nextStepAt: tomorrow.toISOString(),
};
const others = Object.keys(floor.members).filter((name) => name !== "ae");

describe("law 3: only the executive it was offered to answers, never who is paid for it", () => {
  it("refuses every other member at every answering door of the API", async () => {
    const offered = await floor.tx((tx) => buildHandoff(tx, sides));
    const ready = await floor.tx((tx) => buildHandoffBeforeVerdict(tx, sides));
    for (const name of others) {
      const caller = floor.as(name);
      const params = { handoffId: ready.id };
      const codes = [
        await caller.refusal(contract.acceptHandoff, { params: { handoffId: offered.id } }),
        await caller.refusal(contract.requalifyHandoff, { params, body: verdict }),
        await caller.refusal(contract.returnHandoff, {
          params,
          body: { reason: "duplicate", words: "Known." },
        }),
        await caller.refusal(contract.askForWork, {
          params,
          body: { tasks: ["Ask"], due: tomorrow.toISOString(), words: "Ask." },
        }),
        await caller.refusal(contract.markAsExecutive, {
          params,
          body: { marks: [{ criterion: "need", mark: "unknown" }] },
        }),
      ].map((problem) => problem.code);
      const refusals = ["not-permitted", "not-found", "not-your-handoff"];
      expect(
        codes.filter((code) => !refusals.includes(code)),
        name,
      ).toEqual([]);
    }
    expect(await state(offered.id)).toBe("offered");
    expect(await state(ready.id)).toBe("accepted");
  });

  it("refuses the rep even with every right of an executive, and any part of the system", async () => {
    const ready = await floor.tx((tx) => buildHandoffBeforeVerdict(tx, sides));
    const command = {
      ...verdict,
      amountMinor: 120_000n,
      nextStepAt: tomorrow,
      handoffId: ready.id,
      at: house.now,
    };
    const allRights = { ...sdr!, role: "ae" as const, may: () => true };
    expect(await floor.tx((tx) => requalify(tx, { ...command, by: allRights }))).toMatchObject({
      refused: "own-handoff",
    });
    for (const by of [systemActor("import"), { ...ae2!, may: () => true }]) {
      const outcome = await floor.tx((tx) => requalify(tx, { ...command, by }));
      expect(outcome).toHaveProperty("refused");
    }
    expect(await state(ready.id)).toBe("accepted");
  });

  it("holds in the database when the code forgets it", async () => {
    const ready = await floor.tx((tx) => buildHandoffBeforeVerdict(tx, sides));
    const raw = new pg.Client({ connectionString: house.urls.app });
    await raw.connect();
    await raw.query("select set_config('app.workspace_id', $1, false)", [floor.workspaceId]);
    const conversations = await raw.query("select id from handoff_conversations where handoff_id = $1", [
      ready.id,
    ]);
    for (const memberId of [sdr!.id, ae2!.id]) {
      await expect(
        raw.query(
          `insert into requalifications (id, handoff_id, conversation_id, amount_minor, currency, next_step, next_step_at,
                                         requalified_by, requalified_at)
           values ($1, $2, $3, 1, 'EUR', 'Demo', $5, $4, $6)`,
          [newId(), ready.id, conversations.rows[0].id, memberId, tomorrow, house.now],
        ),
      ).rejects.toThrow(/law_3/);
    }
    await expect(
      raw.query("update handoffs set offered_to = offered_by where id = $1", [ready.id]),
    ).rejects.toThrow(/law_3/);
    await raw.end();
  });
});

async function state(handoffId: string): Promise<string> {
  const card = await floor.as("ae").call(contract.readHandoff, { params: { handoffId } });
  return card.state;
}
