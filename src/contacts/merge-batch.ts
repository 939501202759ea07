import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { orRefuse } from "../platform/outcome.ts";
import {
  createStagedCompanies,
  insertStagedPersons,
  listStagedWarnings,
  recogniseStaged,
  recordStagedRows,
  updateStagedPersons,
} from "./import-merge.store.ts";
import { type StagedRow, stageRows } from "./import-staging.store.ts";
import { importAdvanced } from "./imports.events.ts";
import { insertRowsNotTaken, lockImport, type RowNotTaken, updateCounts } from "./imports.store.ts";
import { markAddress } from "./mark-address.ts";
import { suppress } from "./suppress.ts";

export interface Batch {
  taken: StagedRow[];
  notTaken: RowNotTaken[];
  /** The last row of the file the batch covers, blank ones included. */
  lastRow: number;
  /** Where the run believed it stood. */
  after: number;
  bytesRead: number;
}

/**
 * Takes one batch in one transaction. Null when the run is over for this worker: it was cancelled, or another worker took
 * it up after a silence and is further on (the row's lock puts them in a line).
 */
export async function mergeBatch(
  tx: Tx,
  command: Command & { importId: string; batch: Batch; tell: boolean },
): Promise<{ read: number } | null> {
  const { batch, importId, at } = command;
  const record = await lockImport(tx, importId);
  if (record?.state !== "running" || record.lastRow !== batch.after) return null;
  const orders = { importId, mode: record.mode, source: record.source, by: record.startedBy, at };
  await insertRowsNotTaken(tx, importId, batch.notTaken);
  const counts = { created: 0, updated: 0, skipped: 0 };
  if (batch.taken.length > 0) {
    await stageRows(tx, batch.taken);
    await recogniseStaged(tx, record.mode);
    await createStagedCompanies(tx, orders);
    await insertStagedPersons(tx, orders);
    await updateStagedPersons(tx, orders);
    Object.assign(counts, await recordStagedRows(tx, importId));
    await heedWarnings(tx, command);
  }
  const failed = batch.notTaken.filter((row) => row.outcome === "failed").length;
  counts.skipped += batch.notTaken.length - failed;
  await updateCounts(tx, {
    ...counts,
    failed,
    id: importId,
    lastRow: batch.lastRow,
    bytesRead: batch.bytesRead,
    at,
  });
  const read = record.read + batch.taken.length + batch.notTaken.length;
  if (command.tell) await publish(tx, importAdvanced, { importId, read }, command);
  return { read };
}

/** An opt-out or bounce known elsewhere holds here too; a later import never takes it back. */
async function heedWarnings(tx: Tx, { by, at }: Command): Promise<void> {
  for (const { personId, email, optedOut, bounced } of await listStagedWarnings(tx)) {
    if (optedOut)
      orRefuse(
        await suppress(tx, {
          by,
          at,
          personId,
          channel: "email",
          reason: "opt-out",
          words: "Said by the imported file.",
        }),
      );
    if (bounced)
      await markAddress(tx, {
        by,
        at,
        personId,
        email,
        state: "bounced",
        reason: "Said by the imported file.",
      });
  }
}
