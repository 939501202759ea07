import { type Sql, sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { readCursor, writeCursor } from "../platform/http/cursor.ts";
import { newId } from "../platform/ids.ts";
import type { Paging } from "./counts.store.ts";

/** A row of a recorded history that a law refused. */
export interface RefusedRow {
  source: string;
  line: number;
  record: string;
  law: number;
  refusal: string;
  why: string;
}

export interface RefusedFilter {
  source?: string | undefined;
  law?: number | undefined;
}

export async function insertRefusedRow(tx: Tx, row: RefusedRow & { at: Date }): Promise<void> {
  await tx.run(sql`
    insert into refused_rows (id, source, line, record, law, refusal, why, refused_at)
    values (${newId()}, ${row.source}, ${row.line}, ${row.record}, ${row.law}, ${row.refusal}, ${row.why}, ${row.at})`);
}

export function countRefusedRows(
  tx: Tx,
): Promise<{ source: string; law: number; why: string; rows: number }[]> {
  return tx.list(sql<{ source: string; law: number; why: string; rows: number }>`
    select source, law, min(why) as why, count(*)::int as rows from refused_rows
    group by source, law order by source, law limit 1000`);
}

/** In the order of the files. */
export async function pageOfRefusedRows(
  tx: Tx,
  { source, law }: RefusedFilter,
  { after, limit }: Paging,
): Promise<{ rows: RefusedRow[]; next: string | null }> {
  const cursor = readCursor<[string, number]>(after);
  const rules: Sql[] = [
    sql`true`,
    ...(source === undefined ? [] : [sql`source = ${source}`]),
    ...(law === undefined ? [] : [sql`law = ${law}`]),
    ...(cursor ? [sql`(source, line) > (${cursor[0]}, ${cursor[1]}::int)`] : []),
  ];
  const rows = await tx.list(sql<RefusedRow>`
    select source, line, record, law, refusal, why from refused_rows
    where ${sql.join(rules, sql` and `)} order by source, line limit ${limit + 1}`);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? writeCursor([last.source, last.line]) : null };
}
