import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

export const importModes = ["create", "update", "both"] as const;
export type ImportMode = (typeof importModes)[number];

export interface ImportRecord {
  id: string;
  filename: string;
  bytes: bigint;
  encoding: string;
  delimiter: string;
  headerRow: number;
  columns: string[];
  mapping: (string | null)[];
  mode: ImportMode;
  source: string;
  state: "uploading" | "uploaded" | "running" | "finished" | "cancelled" | "failed";
  read: number;
  created: number;
  updated: number;
  skipped: number;
  failed: number;
  lastRow: number;
  bytesRead: bigint;
  fault: string | null;
  startedBy: string;
  uploadedAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
}

const columns =
  sql.raw(`id, filename, bytes, encoding, delimiter, header_row, columns, mapping, mode, source, state, read,
  created, updated, skipped, failed, last_row, bytes_read, fault, started_by, uploaded_at, started_at, ended_at`);

export async function insertImport(
  tx: Tx,
  started: { id: string; filename: string; startedBy: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into imports (id, filename, bytes, state, started_by, uploaded_at)
    values (${started.id}, ${started.filename}, 0, 'uploading', ${started.startedBy}, ${started.at})`);
}

export async function insertImportPiece(
  tx: Tx,
  piece: { importId: string; piece: number; bytes: number; rawBodyId: string },
): Promise<void> {
  await tx.run(sql`
    insert into import_pieces (import_id, piece, bytes, raw_body_id)
    values (${piece.importId}, ${piece.piece}, ${piece.bytes}, ${piece.rawBodyId})`);
}

export async function updateUploaded(
  tx: Tx,
  file: Pick<ImportRecord, "id" | "encoding" | "delimiter" | "headerRow" | "columns" | "mapping"> & {
    bytes: number;
  },
): Promise<void> {
  await tx.run(sql`
    update imports set state = 'uploaded', bytes = ${file.bytes}, encoding = ${file.encoding}, delimiter = ${file.delimiter},
      header_row = ${file.headerRow}, columns = ${file.columns}::text[], mapping = ${file.mapping}::text[]
    where id = ${file.id}`);
}

export function findImport(tx: Tx, id: string): Promise<ImportRecord | null> {
  return tx.find(sql<ImportRecord>`select ${columns} from imports where id = ${id}`);
}

export function lockImport(tx: Tx, id: string): Promise<ImportRecord | null> {
  return tx.find(sql<ImportRecord>`select ${columns} from imports where id = ${id} for update`);
}

export function listImportsPage(
  tx: Tx,
  page: { after: readonly [string, string] | null; limit: number },
): Promise<ImportRecord[]> {
  const after = page.after
    ? sql`where (uploaded_at, id) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`
    : sql``;
  return tx.list(sql<ImportRecord>`
    select ${columns} from imports ${after} order by uploaded_at desc, id desc limit ${page.limit}`);
}

export async function updateRunning(
  tx: Tx,
  run: { id: string; mapping: (string | null)[]; mode: ImportMode; source: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    update imports set state = 'running', mapping = ${run.mapping}::text[], mode = ${run.mode}, source = ${run.source},
      started_at = coalesce(started_at, ${run.at}), beat_at = ${run.at}, ended_at = null, fault = null, cancelled_by = null
    where id = ${run.id}`);
}

export type ImportCounts = Record<"created" | "updated" | "skipped" | "failed", number>;

export async function updateCounts(
  tx: Tx,
  done: ImportCounts & { id: string; lastRow: number; bytesRead: number; at: Date },
): Promise<void> {
  const { created, updated, skipped, failed } = done;
  await tx.run(sql`
    update imports set read = read + ${created + updated + skipped + failed}::int, created = created + ${created}::int,
      updated = updated + ${updated}::int, skipped = skipped + ${skipped}::int, failed = failed + ${failed}::int,
      last_row = ${done.lastRow}, bytes_read = ${done.bytesRead}, beat_at = ${done.at}
    where id = ${done.id}`);
}

export async function updateEnded(
  tx: Tx,
  end: {
    id: string;
    state: "finished" | "cancelled" | "failed";
    at: Date;
    fault?: string;
    cancelledBy?: string;
  },
): Promise<void> {
  await tx.run(sql`
    update imports set state = ${end.state}, ended_at = ${end.at}, fault = ${end.fault ?? null},
      cancelled_by = ${end.cancelledBy ?? null} where id = ${end.id}`);
}

export function listPieces(tx: Tx, importId: string): Promise<{ rawBodyId: string; bytes: number }[]> {
  return tx.list(sql<{ rawBodyId: string; bytes: number }>`
    select raw_body_id, bytes from import_pieces where import_id = ${importId} order by piece`);
}

/** Running, yet silent since: their worker is gone. */
export function listSilentImports(tx: Tx, since: Date): Promise<{ id: string }[]> {
  return tx.list(sql<{ id: string }>`
    select id from imports where state = 'running' and beat_at < ${since} order by id limit 20 for update skip locked`);
}

export async function updateBeat(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.run(sql`update imports set beat_at = ${at} where id = ${id}`);
}

export interface RowNotTaken {
  rowNo: number;
  outcome: "skipped" | "failed" | "updated";
  reason: string | null;
  cells: string[] | null;
}

export async function insertRowsNotTaken(
  tx: Tx,
  importId: string,
  rows: readonly RowNotTaken[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(sql`
    insert into import_rows (import_id, row_no, outcome, reason, cells)
    select ${importId}, row_no, outcome, reason, cells::jsonb
    from unnest(${rows.map((r) => r.rowNo)}::int[], ${rows.map((r) => r.outcome)}::text[],
                ${rows.map((r) => r.reason)}::text[], ${rows.map((r) => r.cells && JSON.stringify(r.cells))}::text[])
         as r (row_no, outcome, reason, cells)`);
}

/** Rows that were skipped or failed, in the order of the file. */
export function listRowsNotTaken(
  tx: Tx,
  importId: string,
  after: number,
  limit: number,
): Promise<RowNotTaken[]> {
  return tx.list(sql<RowNotTaken>`
    select row_no, outcome, reason, cells from import_rows
    where import_id = ${importId} and outcome in ('skipped', 'failed') and row_no > ${after} order by row_no limit ${limit}`);
}

/** Which of these addresses somebody here has. */
export async function knownEmails(tx: Tx, emails: readonly string[]): Promise<Set<string>> {
  const rows = await tx.list(
    sql<{ email: string }>`select email from persons where email = any(${emails}::text[])`,
  );
  return new Set(rows.map((row) => row.email));
}
