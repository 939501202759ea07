import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Outcome } from "../platform/outcome.ts";
import { keepRecord } from "./keep-record.ts";
import { lockPromise, savePromise } from "./promises.store.ts";

export interface PromiseWords {
  words: string;
  dueOn?: string | null | undefined;
  /** Whether it was kept; unsaid leaves it as it is. */
  kept?: boolean | undefined;
}

/** What we told the buyer we would do; kept when done. Who promised it stays, whoever keeps it. */
export function recordPromise(
  tx: Tx,
  command: Command & PromiseWords & { dealId: string; id?: string | undefined },
): Promise<Outcome<{ id: string }>> {
  const { dealId, words, dueOn = null, kept, by, at } = command;
  return keepRecord(tx, command, {
    field: "promise",
    lock: lockPromise,
    save: savePromise,
    write: (before, id) => ({
      ...{ id, dealId, words, dueOn },
      keptAt: kept === false ? null : (before?.keptAt ?? (kept ? at : null)),
      promisedBy: before?.promisedBy ?? by.id,
      recordedAt: before?.recordedAt ?? at,
    }),
  });
}
