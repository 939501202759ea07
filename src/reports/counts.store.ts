import { type Sql, sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { readCursor, writeCursor } from "../platform/http/cursor.ts";
import type { Counted, Moment } from "./metric-records.store.ts";

export type Dimension = "month" | "origin" | "source" | "motion" | "member";

/** One cell of a report: a month, an origin, a member, or several of these at once. Days are inclusive. */
export interface CellFilter {
  from?: string | undefined;
  until?: string | undefined;
  month?: string | undefined;
  /** Empty: those of which none is known. The same for source and motion. */
  origin?: string | undefined;
  source?: string | undefined;
  motion?: string | undefined;
  /** A member's id; empty: nobody's, in a queue. */
  member?: string | undefined;
}

export interface Asked {
  moment: Moment;
  filter: CellFilter;
  /** Whose work the asker may see. */
  visible: readonly string[] | "all";
}

export interface CellCount {
  key: string;
  of: number;
  hits: number;
}

export interface CountedRow {
  id: string;
  recordKind: string;
  recordId: string;
  personId: string | null;
  companyId: string | null;
  memberId: string | null;
  at: Date;
  state: string;
  origin: string | null;
  source: string | null;
  isHit: boolean;
}

// A report by origin or member with more cells than this is no report; the fullest are kept.
const CELLS = 500;

export const dimensions = (zone: string, { at, member }: Counted): Record<Dimension, Sql<string>> => ({
  month: sql`to_char(${at} at time zone ${zone}, 'YYYY-MM')`,
  origin: sql`coalesce(s.origin, '')`,
  source: sql`coalesce(s.source, '')`,
  motion: sql`coalesce(s.motion, '')`,
  member: sql`coalesce((${member})::text, '')`,
});

/** The one predicate: what the metric counts, in this cell, as far as the asker sees. */
export function matching(counted: Counted, { moment, filter, visible }: Asked): Sql {
  const { at, where, subject } = counted;
  const cell = dimensions(moment.zone, counted);
  const named = (Object.keys(cell) as Dimension[]).filter((by) => filter[by] !== undefined);
  const day = sql`(${at} at time zone ${moment.zone})::date`;
  return sql.join(
    [
      sql`${at} is not null`,
      ...(where ? [where] : []),
      ...(visible === "all" ? [] : [subject.seenBy(visible)]),
      ...(filter.from ? [sql`${day} >= ${filter.from}::date`] : []),
      ...(filter.until ? [sql`${day} <= ${filter.until}::date`] : []),
      ...named.map((by) => sql`${cell[by]} = ${filter[by]}`),
    ],
    sql` and `,
  );
}

export function countAll(tx: Tx, counted: Counted, asked: Asked): Promise<Omit<CellCount, "key">> {
  return tx.get(sql<Omit<CellCount, "key">>`
    select count(*)::int as of, count(*) filter (where ${counted.hit ?? sql`true`})::int as hits
    from ${counted.subject.from} s where ${matching(counted, asked)}`);
}

export function countCells(tx: Tx, counted: Counted, by: Dimension, asked: Asked): Promise<CellCount[]> {
  const key = dimensions(asked.moment.zone, counted)[by];
  return tx.list(sql<CellCount>`
    select * from (
      select ${key} as key, count(*)::int as of, count(*) filter (where ${counted.hit ?? sql`true`})::int as hits
      from ${counted.subject.from} s where ${matching(counted, asked)}
      group by 1 order by 2 desc limit ${CELLS}) cells
    order by key`);
}

export interface Paging {
  after?: string | undefined;
  limit: number;
}

/** The rows behind a count, newest first (or the clock that ends first), by keyset. */
export async function pageOfCounted(
  tx: Tx,
  counted: Counted,
  asked: Asked & { hitsOnly: boolean },
  { after, limit }: Paging,
): Promise<{ rows: CountedRow[]; next: string | null }> {
  const { subject, at, member, hit = sql`true`, order } = counted;
  const cursor = readCursor<[string, string]>(after);
  const direction = order === "soonest" ? sql`asc` : sql`desc`;
  const beyond = order === "soonest" ? sql`>` : sql`<`;
  // Milliseconds in the order too: a cursor carries no more, and PostgreSQL keeps microseconds.
  const place = sql`date_trunc('milliseconds', ${at})`;
  const rows = await tx.list(sql<CountedRow>`
    select s.id, o.record_kind, o.record_id, s.person_id, s.company_id, ${member} as member_id, ${place} as at,
           ${subject.state} as state, s.origin, s.source, ${hit} as is_hit
    from ${subject.from} s cross join lateral (select ${subject.opens}) o (record_kind, record_id)
    where ${matching(counted, asked)}
      ${asked.hitsOnly ? sql`and ${hit}` : sql``}
      ${cursor ? sql`and (${place}, s.id) ${beyond} (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)` : sql``}
    order by ${place} ${direction}, s.id ${direction} limit ${limit + 1}`);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? writeCursor([last.at, last.id]) : null };
}
