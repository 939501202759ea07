import { describe, expect, it } from "vitest";
import { maturityOf } from "./maturity.ts";

const known = { today: "2026-06-15", wins: 40, daysToWinP90: 44.2 };

describe("whether a month's wins are in", () => {
  it("is mature once nine of ten wins would have arrived, from its last day on", () => {
    expect(maturityOf("2026-04", { ...known, today: "2026-06-13" })).toBe("maturing");
    expect(maturityOf("2026-04", { ...known, today: "2026-06-14" })).toBe("mature");
    expect(maturityOf("2026-05", known)).toBe("maturing");
  });

  it("is unknown while there are too few wins to say how long one takes", () => {
    expect(maturityOf("2025-01", { ...known, wins: 19 })).toBe("unknown");
    expect(maturityOf("2025-01", { ...known, daysToWinP90: null })).toBe("unknown");
  });
});
