import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Asked, type CountedRow, matching } from "./counts.store.ts";
import { arrivals } from "./metric-subjects.store.ts";

export interface ArrivalRow extends CountedRow {
  firstTouchAt: Date | null;
  closedAt: Date | null;
  /** Whose hours its clock counts in; null for the company's. */
  hoursOf: string | null;
}

/** Newest first. */
export function listArrivals(tx: Tx, asked: Asked, limit: number): Promise<ArrivalRow[]> {
  const counted = { subject: arrivals, at: sql`s.opened_at`, member: sql`s.owner_id` };
  return tx.list(sql<ArrivalRow>`
    select s.id, 'lead' as record_kind, s.id as record_id, s.person_id, s.company_id, s.owner_id as member_id,
           s.opened_at as at, s.state, s.origin, s.source, s.first_touch_at is not null as is_hit,
           s.first_touch_at, s.closed_at, s.hours_of
    from ${arrivals.from} s where ${matching(counted, asked)}
    order by s.opened_at desc, s.id desc limit ${limit}`);
}
