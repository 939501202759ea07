import type { Tx } from "../platform/db/tx.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { findRawBody } from "../platform/raw-bodies.ts";
import { type CsvRow, isBlank, readCsvRows } from "./csv-rows.ts";
import type { CsvEncoding } from "./csv-shape.ts";
import { rowReader } from "./import-row.ts";
import { findImport, type ImportMode, type ImportRecord, knownEmails, listPieces } from "./imports.store.ts";
import { ownMailDomains } from "./mail-domains.store.ts";

const ROWS_SHOWN = 50;

export interface PreviewRow {
  rowNo: number;
  cells: string[];
  outcome: "create" | "update" | "skip" | "fail";
  why: string | null;
}

/** What would become of the first fifty rows with this mapping. Reads as the run reads, and saves nothing. */
export async function previewImport(
  tx: Tx,
  asked: { importId: string; mapping: readonly (string | null)[]; mode: ImportMode },
): Promise<Outcome<{ rows: PreviewRow[] }>> {
  const record = await findImport(tx, asked.importId);
  if (!record || record.state === "uploading") return refused("not-found");
  if (asked.mapping.length !== record.columns.length) return refused("mapping-width", { field: "mapping" });
  const reader = rowReader(record.columns.length, asked.mapping, await ownMailDomains(tx));
  const rows = (await firstRows(tx, record)).map((row) => ({ row, read: reader.read(row.cells) }));
  const known = await knownEmails(
    tx,
    rows.flatMap(({ read }) => ("email" in read ? read.email : [])),
  );
  const seen = new Map<string, number>();
  return {
    rows: rows.map(({ row, read }) => {
      const show = (outcome: PreviewRow["outcome"], why: string | null) => ({ ...row, outcome, why });
      if (!("email" in read)) return show(read.outcome === "failed" ? "fail" : "skip", read.reason);
      const earlier = seen.get(read.email);
      if (earlier !== undefined) return show("skip", `Row ${earlier} of this file has the same address.`);
      seen.set(read.email, row.rowNo);
      const isKnown = known.has(read.email);
      if (isKnown && asked.mode === "create")
        return show("skip", "Somebody with this address is here already.");
      if (!isKnown && asked.mode === "update")
        return show("skip", "Nobody with this address is here to update.");
      return show(isKnown ? "update" : "create", read.note);
    }),
  };
}

async function firstRows(tx: Tx, record: ImportRecord): Promise<CsvRow[]> {
  const found: CsvRow[] = [];
  const shape = { encoding: record.encoding as CsvEncoding, delimiter: record.delimiter };
  for await (const rows of readCsvRows(pieces(tx, record.id), shape)) {
    for (const row of rows) {
      if (row.rowNo <= record.headerRow || isBlank(row)) continue;
      found.push(row);
      if (found.length === ROWS_SHOWN) return found;
    }
  }
  return found;
}

async function* pieces(tx: Tx, importId: string): AsyncGenerator<Buffer> {
  for (const { rawBodyId } of await listPieces(tx, importId)) {
    const raw = await findRawBody(tx, rawBodyId);
    if (raw?.body) yield raw.body;
  }
}
