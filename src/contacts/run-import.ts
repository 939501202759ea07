import { systemActor } from "../platform/actor.ts";
import type { Clock } from "../platform/clock.ts";
import { publish, type Tx, type Work } from "../platform/db/tx.ts";
import { findRawBody } from "../platform/raw-bodies.ts";
import { type CsvRow, isBlank, readCsvRows } from "./csv-rows.ts";
import type { CsvEncoding } from "./csv-shape.ts";
import { adoptImported, settleSearch } from "./import-merge.store.ts";
import { type RowReader, rowReader } from "./import-row.ts";
import { importEnded } from "./imports.events.ts";
import { findImport, type ImportRecord, listPieces, lockImport, updateEnded } from "./imports.store.ts";
import { ownMailDomains } from "./mail-domains.store.ts";
import { type Batch, mergeBatch } from "./merge-batch.ts";
import { SeenAddresses } from "./seen-addresses.ts";

const ROWS_A_BATCH = 5_000;
const TELL_EVERY = 1_000;
const by = systemActor("import");

interface Run {
  work: Work;
  clock: Clock;
  workspaceId: string;
  importId: string;
}

/**
 * Reads a file to its end in batches, a transaction each. Killed at any instant it goes on after the last whole batch:
 * the file is read again from its start, so that rows repeated across the cut are still seen.
 */
export async function runImport(run: Run): Promise<void> {
  const inside = <T>(act: (tx: Tx) => Promise<T>) => run.work.inWorkspace(run.workspaceId, act);
  const record = await inside((tx) => findImport(tx, run.importId));
  if (record?.state !== "running") return;
  try {
    if (await takeRows(run, record)) await inside((tx) => endImport(tx, run, "finished"));
  } catch (error) {
    // A fault that a second try could meet again must not run for ever; the started rows stay and say so.
    const fault = error instanceof Error ? error.message : String(error);
    await inside((tx) => endImport(tx, run, "failed", fault));
    throw error;
  }
}

/** False when the run ended early: cancelled, or taken up by another worker. */
async function takeRows(run: Run, record: ImportRecord): Promise<boolean> {
  const inside = <T>(act: (tx: Tx) => Promise<T>) => run.work.inWorkspace(run.workspaceId, act);
  const own = await inside(ownMailDomains);
  const reader = rowReader(record.columns.length, record.mapping, own);
  const seen = new SeenAddresses();
  const progress = { bytes: 0 };
  const pieces = readPieces(run, record.id, progress);
  const merge = merger(run, record.id);
  // The database takes one batch in while the next is read: each would otherwise wait for the other half of the time.
  let merging: Promise<boolean> = Promise.resolve(true);
  let batch = emptyBatch(record.lastRow);
  const flush = async (): Promise<boolean> => {
    const isOn = await merging;
    merging = isOn ? merge({ ...batch, bytesRead: progress.bytes }) : merging;
    // Its failure is met by whoever awaits it next; until then it is not "unhandled".
    merging.catch(() => {});
    batch = emptyBatch(batch.lastRow);
    return isOn;
  };
  const shape = { encoding: record.encoding as CsvEncoding, delimiter: record.delimiter };
  for await (const rows of readCsvRows(pieces, shape)) {
    for (const row of rows) {
      if (row.rowNo <= record.headerRow || isBlank(row)) continue;
      addRow(batch, row, reader, seen, record.lastRow);
      if (batch.taken.length + batch.notTaken.length >= ROWS_A_BATCH && !(await flush())) return false;
    }
  }
  if (batch.lastRow !== batch.after) await flush();
  return merging;
}

/** False when the run is over for this worker. Tells of its progress now and then, not with every batch. */
function merger(run: Run, importId: string): (batch: Batch) => Promise<boolean> {
  let toldAt = 0;
  return async (batch) => {
    const at = run.clock();
    const tell = at.getTime() - toldAt >= TELL_EVERY;
    if (tell) toldAt = at.getTime();
    const merged = await run.work.inWorkspace(run.workspaceId, (tx) =>
      mergeBatch(tx, { by, at, importId, batch, tell }),
    );
    return merged !== null;
  };
}

function emptyBatch(after: number): Batch {
  return { taken: [], notTaken: [], lastRow: after, after, bytesRead: 0 };
}

/** Rows done in an earlier run are read only for their addresses. */
function addRow(batch: Batch, row: CsvRow, reader: RowReader, seen: SeenAddresses, done: number): void {
  const { rowNo, cells } = row;
  const read = reader.read(cells);
  const earlier = "email" in read ? seen.seen(read.email, rowNo) : null;
  if (rowNo <= done) return;
  batch.lastRow = rowNo;
  if (!("email" in read)) batch.notTaken.push({ rowNo, cells, ...read });
  else if (earlier !== null) {
    batch.notTaken.push({
      rowNo,
      cells,
      outcome: "skipped",
      reason: `Row ${earlier} of this file has the same address.`,
    });
  } else batch.taken.push({ ...read, rowNo, cells });
}

async function* readPieces(run: Run, importId: string, progress: { bytes: number }): AsyncGenerator<Buffer> {
  const pieces = await run.work.inWorkspace(run.workspaceId, (tx) => listPieces(tx, importId));
  for (const { rawBodyId, bytes } of pieces) {
    const raw = await run.work.inWorkspace(run.workspaceId, (tx) => findRawBody(tx, rawBodyId));
    if (!raw?.body) throw new Error("The file has been erased.");
    progress.bytes += bytes;
    yield raw.body;
  }
}

async function endImport(tx: Tx, run: Run, state: "finished" | "failed", fault?: string): Promise<void> {
  const record = await lockImport(tx, run.importId);
  if (record?.state !== "running") return;
  const at = run.clock();
  if (state === "finished") await adoptImported(tx, record.id);
  await settleSearch(tx);
  await updateEnded(tx, { id: record.id, state, at, ...(fault ? { fault } : {}) });
  const { read, created, updated, skipped, failed } = record;
  await publish(
    tx,
    importEnded,
    { importId: record.id, state, read, created, updated, skipped, failed },
    { by, at },
  );
}
