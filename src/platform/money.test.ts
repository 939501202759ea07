import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, exponentOf, formatMoney, parseMoney, share } from "./money.ts";

describe("money", () => {
  it("knows how many decimals a currency has", () => {
    expect(["EUR", "JPY", "KWD"].map(exponentOf)).toEqual([2, 0, 3]);
  });

  it("reads what people type, and nothing else", () => {
    expect(parseMoney("1,250.5", "EUR")?.amountMinor).toBe(125050n);
    expect(parseMoney(" -12 ", "EUR")?.amountMinor).toBe(-1200n);
    expect(parseMoney("1 000", "JPY")?.amountMinor).toBe(1000n);
    for (const text of ["", "1.234", "1,25", "12€", "1e3", "12,34.5"])
      expect(parseMoney(text, "EUR"), text).toBeNull();
    expect(parseMoney("1.5", "JPY")).toBeNull();
  });

  it("never adds two currencies", () => {
    expect(() => add({ amountMinor: 1n, currency: "EUR" }, { amountMinor: 1n, currency: "USD" })).toThrow();
    expect(add({ amountMinor: 1n, currency: "EUR" }, { amountMinor: 2n, currency: "EUR" }).amountMinor).toBe(
      3n,
    );
  });

  it("prints every minor unit, above what a double can hold", () => {
    expect(formatMoney({ amountMinor: 900719925474099312n, currency: "EUR" })).toBe(
      "€9,007,199,254,740,993.12",
    );
    expect(formatMoney({ amountMinor: -5n, currency: "EUR" })).toBe("-€0.05");
    expect(formatMoney({ amountMinor: 5n, currency: "JPY" })).toBe("¥5");
  });

  it("shares to the last minor unit, each within one of its exact part", () => {
    expect(share(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(() => share(1n, [0n])).toThrow();
    const weights = fc.array(fc.bigInt({ min: 1n, max: 10_000n }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), weights, (total, shares) => {
        const sum = shares.reduce((a, b) => a + b, 0n);
        const parts = share(total, shares);
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(total);
        parts.forEach((part, i) => {
          const off = part * sum - total * shares[i]!;
          expect(off < sum && off > -sum).toBe(true);
        });
      }),
    );
  });
});
