import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { isKnownPerson, keepRecord } from "./keep-record.ts";
import { lockNeed, saveNeed } from "./needs.store.ts";
import type { NeedState } from "./record-words.ts";

export interface NeedWords {
  words: string;
  cost?: string | null | undefined;
  state: NeedState;
  saidById?: string | null | undefined;
  saidOn?: string | null | undefined;
}

/** A need as heard; later verified or contradicted by the buyer. */
export async function recordNeed(
  tx: Tx,
  command: Command & NeedWords & { dealId: string; id?: string | undefined },
): Promise<Outcome<{ id: string }>> {
  const { dealId, words, cost = null, state, saidById = null, saidOn = null, by, at } = command;
  if (!(await isKnownPerson(tx, saidById))) return refused("no-person", { field: "saidById" });
  return keepRecord(tx, command, {
    field: "need",
    lock: lockNeed,
    save: saveNeed,
    write: (before, id) => ({
      ...{ id, dealId, words, cost, state, saidById, saidOn },
      recordedBy: before?.recordedBy ?? by.id,
      recordedAt: before?.recordedAt ?? at,
    }),
  });
}
