import type { Tx } from "../platform/db/tx.ts";
import { listCredits } from "./credits.store.ts";
import { listBalancesBefore, listEntries } from "./ledger.store.ts";
import { monthAfter } from "./months.ts";
import { type StatementBody, statementBody } from "./statement-body.ts";

/** A member's month as the ledger tells it now; for a closed month that is what was kept, byte for byte. */
export async function computeStatement(tx: Tx, memberId: string, month: string): Promise<StatementBody> {
  const entries = await listEntries(tx, [memberId], { from: month, until: monthAfter(month) });
  const ids = [...new Set(entries.flatMap((entry) => entry.creditId ?? []))];
  const opening = await listBalancesBefore(tx, [memberId], month);
  return statementBody({ memberId, month }, opening, entries, await listCredits(tx, { ids }));
}
