import { describe, expect, it } from "vitest";
import { refusalToClose } from "./closing.ts";

const amountMinor = 100n;

describe("closing", () => {
  it("asks why a deal was lost or never decided, not why it was won", () => {
    expect(refusalToClose({ outcome: "lost", amountMinor })).toMatchObject({ refused: "reason-missing" });
    expect(refusalToClose({ outcome: "no-decision", amountMinor })).toMatchObject({
      refused: "reason-missing",
    });
    expect(refusalToClose({ outcome: "won", amountMinor })).toBeNull();
  });

  it("takes a reason of its own outcome only", () => {
    expect(refusalToClose({ outcome: "lost", reason: "status-quo", amountMinor })).toMatchObject({
      refused: "reason-not-fitting",
    });
    expect(refusalToClose({ outcome: "no-decision", reason: "status-quo", amountMinor })).toBeNull();
  });

  it("wants to know which competitor, and which capability was missing", () => {
    expect(refusalToClose({ outcome: "lost", reason: "competitor", detail: " ", amountMinor })).toMatchObject(
      {
        refused: "detail-missing",
      },
    );
    expect(
      refusalToClose({ outcome: "lost", reason: "competitor", detail: "Orderly", amountMinor }),
    ).toBeNull();
  });

  it("wins nothing for nothing", () => {
    expect(refusalToClose({ outcome: "won", amountMinor: 0n })).toMatchObject({ refused: "amount-missing" });
  });
});
