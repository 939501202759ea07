import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { currentProcess, passGate, processVersion } from "./public.ts";

const house = await openHouse();
const floor = await house.openFloor();
const { ae, manager } = floor.members;

describe("passing a gate", () => {
  const enterDemo = (by = ae!, more: object = {}) =>
    floor.tx(async (tx) => {
      const { versionId } = await currentProcess(tx, "deals");
      return passGate(tx, {
        by,
        at: house.now,
        processVersionId: versionId,
        recordKind: "deal",
        from: "needs",
        to: "demo",
        facts: { "need-recorded": true, "next-step-dated": false },
        ...more,
      });
    });

  it("lets a record in when everything the step asks for is true", async () => {
    const facts = { "need-recorded": true, "next-step-dated": true };
    expect(await enterDemo(ae, { facts })).toEqual({ gateDecisionId: expect.any(String) });
  });

  it("names what is missing in the company's words", async () => {
    expect(await enterDemo()).toEqual({
      refused: "gate-closed",
      facts: {
        to: "demo",
        label: "Demo",
        missing: [{ key: "next-step-dated", label: "The next step has a date" }],
      },
    });
  });

  it("lets a manager answer for what is missing, with a reason that stays", async () => {
    const override = { reason: "The buyer asked to see it today." };
    expect(await enterDemo(manager, { override })).toEqual({ gateDecisionId: expect.any(String) });
    expect(await enterDemo(ae, { override })).toMatchObject({ refused: "not-permitted" });
    expect(await enterDemo(manager, { override: { reason: " x " } })).toMatchObject({
      refused: "override-needs-reason",
    });
  });

  it("knows no step that the version does not have", async () => {
    expect(await enterDemo(ae, { to: "handshake" })).toMatchObject({ refused: "unknown-step" });
    expect(await enterDemo(ae, { processVersionId: "00000000-0000-7000-8000-000000000000" })).toMatchObject({
      refused: "unknown-step",
    });
  });

  it("gives a version back by its id for what is under way", async () => {
    const found = await floor.tx(async (tx) => {
      const now = await currentProcess(tx, "outbound");
      return [now, await processVersion(tx, now.versionId)];
    });
    expect(found[1]).toEqual(found[0]);
  });
});
