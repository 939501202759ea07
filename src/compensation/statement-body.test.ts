import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "./ledger.store.ts";
import { canonicalJson, sha256Of, statementBody } from "./statement-body.ts";

const month = { memberId: "m", month: "2026-03-01" };
const entry = (id: string, amountMinor: bigint, change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id,
  kind: "adjusted",
  memberId: "m",
  creditId: null,
  correctsId: null,
  reason: "Agreed",
  effectiveOn: "2026-03-05",
  recordedAt: new Date("2026-03-05T10:00:00Z"),
  recordedBy: "f",
  amountMinor,
  currency: "EUR",
  ...change,
});

describe("the body of a statement", () => {
  it("opens, changes and closes per currency, and sums nothing across", () => {
    const body = statementBody(
      month,
      [{ memberId: "m", currency: "EUR", amountMinor: 500n }],
      [entry("1", 200n), entry("2", -50n), entry("3", 9n, { currency: "JPY" })],
      [],
    );
    expect(body.balances).toEqual([
      { currency: "EUR", opening: "500", change: "150", closing: "650" },
      { currency: "JPY", opening: "0", change: "9", closing: "9" },
    ]);
  });

  it("is the same bytes whichever order its entries are handed in", () => {
    const entries = [entry("b", 1n), entry("a", 2n), entry("c", 3n, { effectiveOn: "2026-03-01" })];
    const bytes = (order: readonly LedgerEntry[]) =>
      sha256Of(canonicalJson(statementBody(month, [], order, [])));
    expect(bytes(entries)).toBe(bytes(entries.toReversed()));
  });

  it("keeps amounts that no double could hold", () => {
    const large = 9_007_199_254_740_993n;
    expect(statementBody(month, [], [entry("1", large)], []).lines[0]?.amountMinor).toBe("9007199254740993");
  });
});

describe("canonical JSON", () => {
  it("says the same of the same, whatever the order of its keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
