import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Occurrence } from "./rates.ts";

/** Of these series, what was due since an instant; those far ahead are nobody's rate. */
export function listOccurrences(
  tx: Tx,
  seriesIds: readonly string[],
  since: Date,
): Promise<(Occurrence & { seriesId: string })[]> {
  return tx.list(sql<Occurrence & { seriesId: string }>`
    select id, series_id, starts_at, state, follows_id, is_documented from report_coaching_one_on_ones
    where series_id = any(${[...seriesIds]}::uuid[]) and starts_at >= ${since}
    order by starts_at desc, id desc limit 20000`);
}

export interface DueCommitment {
  id: string;
  seriesId: string;
  ownerId: string;
  dueOn: string;
  isKept: boolean;
}

/** Those due by now, newest first: kept when done by their day. Dropped in time is neither. */
export function listDueCommitments(
  tx: Tx,
  seriesIds: readonly string[],
  today: string,
): Promise<DueCommitment[]> {
  return tx.list(sql<DueCommitment>`
    select id, series_id, owner_id, due_on, state = 'done' and settled_at < (due_on + 1)::timestamptz as is_kept
    from report_coaching_commitments
    where series_id = any(${[...seriesIds]}::uuid[]) and due_on < ${today}::date
      and not (state = 'dropped' and settled_at < (due_on + 1)::timestamptz)
    order by due_on desc, id limit 20000`);
}

/** What became of the latest of each series; a moved one is spoken for by the one that follows it. */
export function listLastStates(
  tx: Tx,
  seriesIds: readonly string[],
): Promise<{ seriesId: string; state: "held" | "partial" | "missed" }[]> {
  return tx.list(sql<{ seriesId: string; state: "held" | "partial" | "missed" }>`
    select distinct on (series_id) series_id, state from report_coaching_one_on_ones
    where series_id = any(${[...seriesIds]}::uuid[]) and state in ('held', 'partial', 'missed')
    order by series_id, starts_at desc, id desc`);
}

export function listLastHeld(
  tx: Tx,
  seriesIds: readonly string[],
): Promise<{ seriesId: string; heldAt: Date }[]> {
  return tx.list(sql<{ seriesId: string; heldAt: Date }>`
    select series_id, max(began_at) as held_at from report_coaching_one_on_ones
    where series_id = any(${[...seriesIds]}::uuid[]) and state in ('held', 'partial') group by series_id`);
}
