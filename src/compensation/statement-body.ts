import { createHash } from "node:crypto";
import type { Credit } from "./credit.ts";
import type { Balance, LedgerEntry } from "./ledger.store.ts";

export interface StatementLine {
  entryId: string;
  kind: LedgerEntry["kind"];
  effectiveOn: string;
  recordedAt: string;
  recordedBy: string;
  amountMinor: string;
  currency: string;
  reason: string | null;
  correctsId: string | null;
  creditId: string | null;
  handoffId: string | null;
  requalificationId: string | null;
  dealId: string | null;
  planVersionId: string | null;
}

export interface StatementBody {
  format: 1;
  memberId: string;
  /** The month's first day. */
  month: string;
  balances: { currency: string; opening: string; change: string; closing: string }[];
  lines: StatementLine[];
}

/**
 * What a member's month says, from the ledger alone: no clock, no names, nothing that may change later. The same
 * entries always give the same body, whichever order they are handed in.
 */
export function statementBody(
  month: { memberId: string; month: string },
  opening: readonly Balance[],
  entries: readonly LedgerEntry[],
  credits: readonly Credit[],
): StatementBody {
  const creditOf = new Map(credits.map((credit) => [credit.id, credit]));
  const sorted = entries.toSorted((a, b) => compare(a.effectiveOn, b.effectiveOn) || compare(a.id, b.id));
  const currencies = [...new Set([...opening, ...entries].map(({ currency }) => currency))].toSorted(compare);
  const sum = (rows: readonly { currency: string; amountMinor: bigint }[], currency: string) =>
    rows.filter((row) => row.currency === currency).reduce((total, row) => total + row.amountMinor, 0n);
  return {
    format: 1,
    ...month,
    balances: currencies.map((currency) => {
      const before = sum(opening, currency);
      const change = sum(sorted, currency);
      return { currency, opening: `${before}`, change: `${change}`, closing: `${before + change}` };
    }),
    lines: sorted.map((entry) => lineOf(entry, creditOf.get(entry.creditId ?? ""))),
  };
}

function lineOf(entry: LedgerEntry, credit: Credit | undefined): StatementLine {
  return {
    entryId: entry.id,
    kind: entry.kind,
    effectiveOn: entry.effectiveOn,
    recordedAt: entry.recordedAt.toISOString(),
    recordedBy: entry.recordedBy,
    amountMinor: entry.amountMinor.toString(),
    currency: entry.currency,
    reason: entry.reason,
    correctsId: entry.correctsId,
    creditId: entry.creditId,
    handoffId: credit?.handoffId ?? null,
    requalificationId: credit?.requalificationId ?? null,
    dealId: credit?.dealId ?? null,
    planVersionId: credit?.planVersionId ?? null,
  };
}

/** One text for one body: keys in code-unit order, no spaces (the rules of RFC 8785 for strings and objects). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value)
    .toSorted(([a], [b]) => compare(a, b))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
  return `{${members.join(",")}}`;
}

export const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
