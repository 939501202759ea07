import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";

/** A row of a recorded history that a law refused. */
export interface RefusedRow {
  source: string;
  line: number;
  record: string;
  law: number;
  refusal: string;
  why: string;
}

export async function insertRefusedRow(tx: Tx, row: RefusedRow & { at: Date }): Promise<void> {
  await tx.run(sql`
    insert into refused_rows (id, source, line, record, law, refusal, why, refused_at)
    values (${newId()}, ${row.source}, ${row.line}, ${row.record}, ${row.law}, ${row.refusal}, ${row.why}, ${row.at})`);
}

/** In the order of the file; a recorded file has few of them, and a longer list is cut. */
export function listRefusedRows(tx: Tx): Promise<RefusedRow[]> {
  return tx.list(sql<RefusedRow>`
    select source, line, record, law, refusal, why from refused_rows order by source, line limit 1000`);
}
