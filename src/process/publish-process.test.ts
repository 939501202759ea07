import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { defaultProcess } from "./default-process.ts";
import { gateFacts } from "./gate-facts.ts";
import { listProcesses, listProcessVersionsContract, publishProcessContract } from "./process.contract.ts";
import { processDifference } from "./process-difference.ts";
import { currentProcess, passGate } from "./public.ts";
import { refusalToPublish } from "./publishing.ts";
import type { Step } from "./step.ts";

const house = await openHouse();
const floor = await house.openFloor();
const director = floor.as("director");
const deals = defaultProcess.deals;
const current = { steps: deals, factLabels: gateFacts };
const publishing = (steps: Step[], factLabels = {}) =>
  refusalToPublish("deals", current, { steps, factLabels: { ...gateFacts, ...factLabels } })?.refused ?? null;
const trial: Step = {
  key: "trial",
  label: "Trial",
  guidance: "Let them try it.",
  requiredFacts: ["demo-held"],
};
const withTrial = [...deals.slice(0, 2), trial, ...deals.slice(2)];

describe("what a company may make of its process", () => {
  it("is steps of its own between the first and the ends, reworded and reordered", () => {
    expect(publishing(withTrial)).toBeNull();
    expect(publishing([deals[0]!, deals[2]!, deals[1]!, ...deals.slice(3)])).toBeNull();
    expect(publishing(deals.filter((step) => step.key !== "concerns"))).toBeNull();
    expect(publishing(deals, { amount: "We know what it is worth" })).toBeNull();
  });

  it("is not without the steps the product moves records through", () => {
    expect(publishing(deals.filter((step) => step.key !== "won"))).toBe("step-fixed");
    expect(publishing([trial, ...deals])).toBe("step-fixed");
    expect(publishing([...deals.slice(0, 5), { ...trial, terminal: true }, ...deals.slice(5)])).toBe(
      "step-fixed",
    );
    const outbound = { steps: defaultProcess.outbound, factLabels: gateFacts };
    const without = { ...outbound, steps: outbound.steps.slice(0, 3) };
    expect(refusalToPublish("outbound", outbound, without)?.refused).toBe("step-fixed");
  });

  it("is not twice the same step, a fact nobody gathers, or nothing new", () => {
    expect(publishing([...withTrial.slice(0, 3), trial, ...deals.slice(2)])).toBe("step-doubled");
    expect(publishing([...deals.slice(0, 2), { ...trial, requiredFacts: ["moon"] }, ...deals.slice(2)])).toBe(
      "unknown-fact",
    );
    expect(publishing(deals)).toBe("process-unchanged");
  });

  it("asks in each step only for what can be known on entering it", () => {
    const asking = (index: number, fact: string) =>
      publishing(deals.map((step, i) => (i === index ? { ...step, requiredFacts: [fact] } : step)));
    expect(asking(0, "demo-held")).toBe("unknown-fact");
    expect(asking(1, "reason-given")).toBe("unknown-fact");
    expect(asking(5, "reason-given")).toBeNull();
    expect(asking(1, "two-way-contact")).toBe("unknown-fact");
    const lane = { steps: defaultProcess.inbound, factLabels: gateFacts };
    const early = lane.steps.map((step) => ({ ...step, requiredFacts: ["qualification-complete"] }));
    expect(refusalToPublish("inbound", lane, { ...lane, steps: early })).toMatchObject({
      refused: "unknown-fact",
      facts: { unknown: Array(3).fill("qualification-complete") },
    });
  });
});

describe("the difference between two versions", () => {
  it("names steps that came, went and changed, in the company's words", () => {
    const became = [
      deals[0]!,
      { ...deals[2]!, label: "Worries", requiredFacts: ["demo-held"] },
      { ...deals[1]!, requiredFacts: ["need-recorded", "next-step-dated", "amount"] },
      trial,
      ...deals.slice(4),
    ];
    const difference = processDifference(current, { steps: became, factLabels: gateFacts });
    expect(difference).toMatchObject({ added: ["Trial"], removed: ["Negotiation"], isReordered: true });
    expect(difference.changed).toMatchObject([
      { label: "Worries", was: { label: "Concerns" }, factsRemoved: ["The next step has a date"] },
      { label: "Demo", was: null, factsAdded: ["The Account Executive has set an amount"] },
    ]);
  });
});

describe("publishing a version", () => {
  it("leaves what is under way on the version it began with", async () => {
    const began = await floor.tx((tx) => currentProcess(tx, "deals"));
    const body = { basedOn: 1, steps: withTrial, factLabels: {}, why: "Buyers want to try it." };
    expect(await director.call(publishProcessContract, { params: { motion: "deals" }, body })).toMatchObject({
      version: 2,
    });
    const enterTrial = (processVersionId: string) =>
      floor.tx((tx) =>
        passGate(tx, {
          by: floor.members.ae!,
          at: house.now,
          processVersionId,
          recordKind: "deal",
          from: "demo",
          to: "trial",
          facts: { "demo-held": true },
        }),
      );
    expect(await enterTrial(began.versionId)).toMatchObject({ refused: "unknown-step" });
    const { versionId } = await floor.tx((tx) => currentProcess(tx, "deals"));
    expect(await enterTrial(versionId)).toHaveProperty("gateDecisionId");
    const { rows } = await floor.as("ae").call(listProcessVersionsContract, { params: { motion: "deals" } });
    expect(rows).toMatchObject([
      {
        version: 2,
        publishedByName: "Director",
        why: "Buyers want to try it.",
        difference: { added: ["Trial"] },
      },
      { version: 1, publishedByName: null, difference: null },
    ]);
  });

  it("is done by who may, on top of the newest, by one of two at once", async () => {
    const { rows } = await floor.as("sdr").call(listProcesses, {});
    expect(rows.map((row) => row.motion)).toEqual(["outbound", "inbound", "deals"]);
    const { steps, version } = rows[0]!;
    const reworded = (label: string) => ({
      params: { motion: "outbound" as const },
      body: {
        basedOn: version,
        steps: [{ ...steps[0]!, label }, ...steps.slice(1)],
        factLabels: {},
        why: null,
      },
    });
    expect((await floor.as("manager").refusal(publishProcessContract, reworded("X"))).code).toBe(
      "not-permitted",
    );
    const both = await Promise.all(
      ["At work", "In work"].map((label) =>
        director
          .call(publishProcessContract, reworded(label))
          .then(() => "published")
          .catch((error: Error) => error.message),
      ),
    );
    expect(both.filter((one) => one === "published")).toHaveLength(1);
    expect((await director.refusal(publishProcessContract, reworded("Late"))).code).toBe("process-stale");
  });
});
