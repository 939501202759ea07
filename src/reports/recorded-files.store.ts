import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";

/** A file of recorded history that was replayed into this workspace. */
export interface RecordedFile {
  source: string;
  holds: "leads" | "wins";
  /** Records the file held, the refused among them. */
  records: number;
}

export async function insertRecordedFile(tx: Tx, file: RecordedFile & { at: Date }): Promise<void> {
  await tx.run(sql`
    insert into recorded_files (source, holds, records, replayed_at)
    values (${file.source}, ${file.holds}, ${file.records}, ${file.at})`);
}

export function listRecordedFiles(tx: Tx): Promise<RecordedFile[]> {
  return tx.list(sql<RecordedFile>`
    select source, holds, records from recorded_files order by holds, source limit 100`);
}
