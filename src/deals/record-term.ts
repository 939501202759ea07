import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Outcome } from "../platform/outcome.ts";
import { keepRecord } from "./keep-record.ts";
import type { TermSide } from "./record-words.ts";
import { lockTerm, saveTerm } from "./terms.store.ts";

export interface TermWords {
  side: TermSide;
  words: string;
  agreed: boolean;
}

/** Give and get, side by side: nothing is given without getting. */
export function recordTerm(
  tx: Tx,
  command: Command & TermWords & { dealId: string; id?: string | undefined },
): Promise<Outcome<{ id: string }>> {
  const { dealId, side, words, agreed, by, at } = command;
  return keepRecord(tx, command, {
    field: "term",
    lock: lockTerm,
    save: saveTerm,
    write: (before, id) => ({
      ...{ id, dealId, side, words, agreed },
      recordedBy: before?.recordedBy ?? by.id,
      recordedAt: before?.recordedAt ?? at,
    }),
  });
}
