import { describe, expect, it } from "vitest";
import { daysBetween, funnelCells, median } from "./funnel-cells.ts";

describe("the funnel by cells", () => {
  const leads = [
    { enteredOn: "2018-01-30", wonOn: "2018-02-02", origin: "social" },
    { enteredOn: "2018-01-31", wonOn: null, origin: "social" },
    { enteredOn: "2018-02-01", wonOn: "2018-02-02", origin: "" },
    { enteredOn: "2018-02-01", wonOn: null, origin: null },
  ];

  it("counts, divides and takes the median of calendar days, keys in order", () => {
    expect(funnelCells(leads, (lead) => lead.origin)).toEqual([
      { key: "", leads: 1, won: 1, rate: 1, daysToWinMedian: 1 },
      { key: "social", leads: 2, won: 1, rate: 0.5, daysToWinMedian: 3 },
    ]);
  });

  it("keeps a blank key apart from no key", () => {
    expect(funnelCells(leads, () => null)).toEqual([]);
  });

  it("has no median of nothing, and the mean of the middle two of an even number", () => {
    expect(median([])).toBeNull();
    expect(median([9, 1, 4])).toBe(4);
    expect(median([9, 1, 4, 2])).toBe(3);
  });

  it("counts days backwards when the win is dated first", () => {
    expect(daysBetween("2018-03-01", "2018-02-27")).toBe(-2);
  });
});
