import { describe, expect, it } from "vitest";
import { refusalToWalk, walkTo } from "./stage-path.ts";

const keys = ["needs", "demo", "concerns", "negotiation", "closing", "won", "lost", "no-decision"];

describe("the way between two stages", () => {
  it("passes every gate forward, so that a long drag skips none", () => {
    expect(walkTo(keys, "needs", "negotiation")).toEqual({
      through: ["demo", "concerns", "negotiation"],
      isBack: false,
    });
  });

  it("passes all that is ahead to be won", () => {
    expect(walkTo(keys, "concerns", "won")?.through).toEqual(["negotiation", "closing", "won"]);
  });

  it.each(["lost", "no-decision"])("goes straight to %s", (end) => {
    expect(walkTo(keys, "needs", end)).toEqual({ through: [end], isBack: false });
  });

  it("goes back by the gate of where it lands, with a reason", () => {
    const back = walkTo(keys, "closing", "demo");
    expect(back).toEqual({ through: ["demo"], isBack: true });
    expect(refusalToWalk(back, undefined)).toMatchObject({ refused: "going-back-needs-reason" });
    expect(refusalToWalk(back, " ")).toMatchObject({ refused: "going-back-needs-reason" });
    expect(refusalToWalk(back, "The plant manager left.")).toBeNull();
  });

  it("leads nowhere from a stage to itself or to one the process does not know", () => {
    expect(refusalToWalk(walkTo(keys, "demo", "demo"), undefined)).toMatchObject({
      refused: "already-there",
    });
    expect(walkTo(keys, "demo", "discovery")).toBeNull();
  });
});
