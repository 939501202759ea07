import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "./interval.ts";

const percent = (hits: number, of: number) => {
  const { low, high } = wilsonInterval(hits, of)!;
  return [Math.round(low * 100), Math.round(high * 100)];
};

describe("the interval beside a share", () => {
  it("says what the field's examples say: 8 of 20, and 3 of 8", () => {
    expect(percent(8, 20)).toEqual([22, 61]);
    expect(percent(3, 8)).toEqual([14, 69]);
  });

  it("is honest at the ends: none of ten is not never, ten of ten is not always", () => {
    expect(percent(0, 10)).toEqual([0, 28]);
    expect(percent(10, 10)).toEqual([72, 100]);
  });

  it("does not exist of nothing", () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it("always holds the share, within 0 and 1", () => {
    const sample = fc
      .integer({ min: 1, max: 100_000 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(sample, ([hits, of]) => {
        const { low, high } = wilsonInterval(hits, of)!;
        const share = hits / of;
        return low >= 0 && high <= 1 && low <= share + 1e-12 && share - 1e-12 <= high;
      }),
    );
  });
});
