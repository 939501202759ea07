import { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import type { Tx } from "../platform/db/tx.ts";
import { listRowsNotTaken } from "./imports.store.ts";

const ROWS_A_PAGE = 2_000;

/** The rows that were not taken, as they came, each with its reason: mend them and bring in this file. */
export function errorFile(
  inWorkspace: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>,
  record: { id: string; columns: string[] },
): Readable {
  return Readable.from(lines(inWorkspace, record));
}

async function* lines(
  inWorkspace: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>,
  { id, columns }: { id: string; columns: string[] },
): AsyncGenerator<string> {
  // The mark at the start makes spreadsheets read the accents right.
  yield `\uFEFF${stringify([["Row", "What happened", "Reason", ...columns.map(harmless)]])}`;
  for (let after = 0; ; ) {
    const rows = await inWorkspace((tx) => listRowsNotTaken(tx, id, after, ROWS_A_PAGE));
    if (rows.length === 0) return;
    yield stringify(
      rows.map((row) => [row.rowNo, row.outcome, row.reason, ...(row.cells ?? []).map(harmless)]),
    );
    after = rows.at(-1)!.rowNo;
  }
}

/** A cell that a spreadsheet would run as a formula becomes text; signed numbers stay numbers (OWASP, CSV injection). */
export function harmless(cell: string): string {
  if (!/^[=+\-@\t\r]/.test(cell) || /^[+-]?[\d\s().,]+$/.test(cell)) return cell;
  return `'${cell}`;
}
