import { type Sql, sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { readCursor, writeCursor } from "../platform/http/cursor.ts";
import type { Filter } from "../platform/http/list-query.ts";
import type { Handoff } from "./handoff.ts";
import { handoffColumns } from "./handoffs.store.ts";
import type { HandoffNote } from "./note.ts";

export interface HandoffListing {
  filters: readonly Filter[];
  match: "all" | "any";
  find: string;
  after?: string | undefined;
  limit: number;
  /** Whose work the asker may see: one side of the pass is enough. */
  visible: readonly string[] | "all";
  by: string;
}

const live = sql`state in ('offered', 'accepted', 'needs-work')`;
// A text that meets more persons than this is no search yet; the best matches are kept.
const FOUND_PERSONS = 1_000;

/** Newest offer first, by keyset on the index of that order. */
export async function pageOfHandoffs(
  tx: Tx,
  listing: HandoffListing,
): Promise<{ rows: Handoff[]; next: string | null }> {
  const { limit } = listing;
  const rows = await tx.list(sql<Handoff>`
    select ${handoffColumns} from handoffs
    where ${sql.join(conditions(listing), sql` and `)}
    order by offered_at desc, id desc limit ${limit + 1}`);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    next: rows.length > limit && last ? writeCursor([last.offeredAt, last.id]) : null,
  };
}

function conditions({ visible, find, filters, match, after, by }: HandoffListing): Sql[] {
  const asked = filters.map((filter) => {
    const plain = conditionOf(filter, by);
    return filter.test === "not" ? sql`not coalesce(${plain}, false)` : plain;
  });
  const cursor = readCursor<[string, string]>(after);
  const seen = visible === "all" ? null : [...visible];
  return [
    seen ? sql`(offered_by = any(${seen}::uuid[]) or offered_to = any(${seen}::uuid[]))` : sql`true`,
    ...(find
      ? [sql`person_id in (select id from search_contacts('person', ${find}, ${FOUND_PERSONS}))`]
      : []),
    ...(asked.length > 0 ? [sql`(${sql.join(asked, match === "any" ? sql` or ` : sql` and `)})`] : []),
    ...(cursor ? [sql`(offered_at, id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`] : []),
  ];
}

/** A word the list does not know meets no row, so nothing is shown by mistake. */
function conditionOf({ field, test, values }: Filter, by: string): Sql {
  const ids = values
    .map((value) => (value === "me" ? by : value))
    .filter((value) => /^[0-9a-f-]{36}$/i.test(value));
  switch (field) {
    case "state":
      return sql`state = any(${[...values]})`;
    case "motion":
      return sql`motion = any(${[...values]})`;
    case "live":
      return test === "no" ? sql`not (${live})` : live;
    case "executive":
      return sql`offered_to = any(${ids}::uuid[])`;
    case "rep":
      return sql`offered_by = any(${ids}::uuid[])`;
    default:
      return sql`false`;
  }
}

/** What waits for an AE, the clock that ends first on top; their list is bounded by what they can be handed. */
export function listWaitingFor(tx: Tx, memberId: string): Promise<(Handoff & { note: HandoffNote })[]> {
  return tx.list(sql<Handoff & { note: HandoffNote }>`
    select ${handoffColumns}, note from handoffs
    where offered_to = ${memberId} and ${live} order by due_at, id limit 100`);
}

export function countWaiting(
  tx: Tx,
  memberIds: readonly string[],
): Promise<{ memberId: string; waiting: number }[]> {
  return tx.list(sql<{ memberId: string; waiting: number }>`
    select offered_to as member_id, count(*)::int as waiting from handoffs
    where offered_to = any(${[...memberIds]}::uuid[]) and ${live} group by offered_to`);
}
