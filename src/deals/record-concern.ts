import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { lockConcern, saveConcern } from "./concerns.store.ts";
import { isKnownPerson, keepRecord } from "./keep-record.ts";
import type { ConcernKind, ConcernOutcome } from "./record-words.ts";

export interface ConcernWords {
  kind: ConcernKind;
  words: string;
  raisedById?: string | null | undefined;
  blocking: boolean;
  response?: string | null | undefined;
  evidence?: string | null | undefined;
  outcome: ConcernOutcome;
}

const settles = (outcome: ConcernOutcome) => outcome === "resolved" || outcome === "accepted";

/** A concern, its answer, and what became of it. Settled is resolved, or accepted as it is; both keep their moment. */
export async function recordConcern(
  tx: Tx,
  command: Command & ConcernWords & { dealId: string; id?: string | undefined },
): Promise<Outcome<{ id: string }>> {
  const { dealId, kind, words, blocking, outcome, by, at } = command;
  const { raisedById = null, response = null, evidence = null } = command;
  if (!(await isKnownPerson(tx, raisedById))) return refused("no-person", { field: "raisedById" });
  return keepRecord(tx, command, {
    field: "concern",
    lock: lockConcern,
    save: saveConcern,
    write: (before, id) => ({
      ...{ id, dealId, kind, words, raisedById, blocking, response, evidence, outcome },
      raisedAt: before?.raisedAt ?? at,
      settledAt: settles(outcome) ? (before?.settledAt ?? at) : null,
      recordedBy: before?.recordedBy ?? by.id,
    }),
  });
}
