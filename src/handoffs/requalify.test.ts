import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { getLead } from "../leads/public.ts";
import { orRefuse } from "../platform/outcome.ts";
import { acceptHandoff } from "./accept-handoff.ts";
import { buildHandoff, buildHandoffBeforeVerdict } from "./handoffs.builders.ts";
import { findHandoff } from "./handoffs.store.ts";
import { requalify } from "./requalify.ts";

const house = await openHouse();
const floor = await house.openFloor();
const { sdr, ae, ae2 } = floor.members;
const sides = { rep: sdr!, ae: ae!, at: house.now };
const tomorrow = new Date(house.now.getTime() + 86_400_000);
const verdict = {
  amountMinor: 1_200_000n,
  currency: "EUR",
  nextStep: "Demo with the plant",
  nextStepAt: tomorrow,
};

describe("re-qualifying", () => {
  it("turns the lead into a deal's beginning, once and for good", async () => {
    await floor.tx(async (tx) => {
      const handoff = await buildHandoffBeforeVerdict(tx, sides);
      const command = { ...verdict, handoffId: handoff.id, by: ae!, at: house.now };
      expect(orRefuse(await requalify(tx, command)).requalificationId).toBeTruthy();
      expect((await findHandoff(tx, handoff.id))!.state).toBe("requalified");
      expect((await getLead(tx, handoff.leadId))!.state).toBe("converted");
      expect(await requalify(tx, command)).toMatchObject({ refused: "handoff-decided" });
    });
  });

  it("is refused to anyone but the executive it was offered to", async () => {
    await floor.tx(async (tx) => {
      const handoff = await buildHandoffBeforeVerdict(tx, sides);
      const command = { ...verdict, handoffId: handoff.id, at: house.now };
      expect(await requalify(tx, { ...command, by: sdr! })).toMatchObject({ refused: "not-permitted" });
      expect(await requalify(tx, { ...command, by: ae2! })).toMatchObject({ refused: "not-found" });
    });
  });

  it("needs the executive's own conversation after the offer", async () => {
    await floor.tx(async (tx) => {
      const handoff = await buildHandoff(tx, sides);
      const command = { ...verdict, handoffId: handoff.id, by: ae!, at: house.now };
      expect(await requalify(tx, command)).toMatchObject({ refused: "accept-first" });
      orRefuse(await acceptHandoff(tx, command));
      expect(await requalify(tx, command)).toMatchObject({ refused: "no-conversation" });
    });
  });

  it("needs an amount above zero and a next step that lies ahead", async () => {
    await floor.tx(async (tx) => {
      const handoff = await buildHandoffBeforeVerdict(tx, sides);
      const command = { ...verdict, handoffId: handoff.id, by: ae!, at: house.now };
      expect(await requalify(tx, { ...command, amountMinor: 0n })).toMatchObject({
        refused: "amount-missing",
      });
      expect(await requalify(tx, { ...command, nextStepAt: house.now })).toMatchObject({
        refused: "next-step-in-past",
      });
    });
  });
});
