import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Asked, type Dimension, dimensions, matching } from "./counts.store.ts";
import { counted, reached } from "./metric-records.store.ts";

export interface FunnelCount {
  key: string;
  leads: number;
  accepted: number;
  requalified: number;
  won: number;
  /** Calendar days from the day in to the day won, in the zone of the workspace. */
  daysToWinMedian: number | null;
  /** Nine of ten wins came within so many days. */
  daysToWinP90: number | null;
}

/** The four steps of every cell in one scan, from the predicates of their metrics. */
export function countFunnel(tx: Tx, by: Dimension | null, asked: Asked): Promise<FunnelCount[]> {
  const cohort = counted["funnel.leads"](asked.moment);
  const { zone } = asked.moment;
  const key = by ? dimensions(zone, cohort)[by] : sql`''`;
  const days = sql`((s.won_at at time zone ${zone})::date - (s.opened_at at time zone ${zone})::date)`;
  return tx.list(sql<FunnelCount>`
    select ${key} as key, count(*)::int as leads,
           count(*) filter (where ${reached.accepted})::int as accepted,
           count(*) filter (where ${reached.requalified})::int as requalified,
           count(*) filter (where ${reached.won})::int as won,
           percentile_cont(0.5) within group (order by ${days}) filter (where ${reached.won}) as days_to_win_median,
           percentile_cont(0.9) within group (order by ${days}) filter (where ${reached.won}) as days_to_win_p90
    from ${cohort.subject.from} s where ${matching(cohort, asked)}
    group by 1 order by 1 limit 500`);
}
