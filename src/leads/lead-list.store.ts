import { type Sql, sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { readCursor, writeCursor } from "../platform/http/cursor.ts";
import type { Filter } from "../platform/http/list-query.ts";
import type { Lead } from "./lead.ts";
import { leadColumns } from "./leads.store.ts";

export type LeadSort = "score" | "nextAt" | "openedAt";

export interface LeadListing {
  filters: readonly Filter[];
  match: "all" | "any";
  /** What was typed into the search box. */
  find: string;
  sort: LeadSort;
  descending: boolean;
  after?: string | undefined;
  limit: number;
  /** Whose leads the asker may see, beside those in queues. */
  visible: readonly string[] | "all";
  by: string;
  at: Date;
}

// A text that meets more persons than this is no search yet; the best matches are kept.
const FOUND_PERSONS = 1_000;

const sortColumns: Record<LeadSort, Sql> = {
  score: sql`score`,
  nextAt: sql`next_at`,
  openedAt: sql`opened_at`,
};

/** One page by keyset, on the index of its order; closed leads have no clock and are not in a list sorted by it. */
export async function pageOfLeads(
  tx: Tx,
  listing: LeadListing,
): Promise<{ rows: Lead[]; next: string | null }> {
  const { sort, descending, limit } = listing;
  const column = sortColumns[sort];
  const direction = descending ? sql`desc` : sql`asc`;
  const rows = await tx.list(sql<Lead>`
    select ${leadColumns} from leads
    where ${sql.join(conditions(listing), sql` and `)}
    order by ${column} ${direction}, id ${direction}
    limit ${limit + 1}`);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? writeCursor([last[sort], last.id]) : null };
}

function conditions(listing: LeadListing): Sql[] {
  const { visible, find, sort, filters, match } = listing;
  const asked = filters.map((filter) => conditionOf(filter, listing));
  return [
    visible === "all" ? sql`true` : sql`(owner_id is null or owner_id = any(${[...visible]}::uuid[]))`,
    ...(find
      ? [sql`person_id in (select id from search_contacts('person', ${find}, ${FOUND_PERSONS}))`]
      : []),
    ...(sort === "nextAt" ? [sql`open`] : []),
    ...(asked.length ? [sql`(${sql.join(asked, match === "any" ? sql` or ` : sql` and `)})`] : []),
    ...afterCursor(listing),
  ];
}

function afterCursor({ after, sort, descending }: LeadListing): Sql[] {
  const cursor = readCursor<[string | number, string]>(after);
  if (!cursor) return [];
  const type = sort === "score" ? sql`int` : sql`timestamptz`;
  const beyond = descending ? sql`<` : sql`>`;
  return [sql`(${sortColumns[sort]}, id) ${beyond} (${cursor[0]}::${type}, ${cursor[1]}::uuid)`];
}

const uuids = (values: readonly string[]) => values.filter((value) => /^[0-9a-f-]{36}$/i.test(value));
const oneOf = (column: Sql, values: readonly string[]): Sql =>
  values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} = any(${[...values]})`;
const oneIdOf = (column: Sql, values: readonly string[]): Sql =>
  values.length === 1 ? sql`${column} = ${values[0]}::uuid` : sql`${column} = any(${[...values]}::uuid[])`;

/** A filter as the list writes it into the address. A word it does not know meets no row, so nothing is shown by mistake. */
function conditionOf(filter: Filter, { by, at }: LeadListing): Sql {
  const plain = plainCondition(filter, by, at);
  return filter.test === "not" ? sql`not coalesce(${plain}, false)` : plain;
}

function plainCondition({ field, test, values }: Filter, by: string, at: Date): Sql {
  switch (field) {
    case "state":
      return oneOf(sql`state`, values);
    case "motion":
      return oneOf(sql`motion`, values);
    case "source":
      return oneOf(sql`source`, values);
    case "owner":
      return ownerCondition(values, by);
    case "queue":
      return oneIdOf(sql`queue_id`, uuids(values));
    case "company":
      return oneIdOf(sql`company_id`, uuids(values));
    case "person":
      return oneIdOf(sql`person_id`, uuids(values));
    case "open":
      return test === "no" ? sql`not open` : sql`open`;
    case "overdue": {
      const late = sql`(open and state <> 'nurturing' and next_at < ${at})`;
      return test === "no" ? sql`not ${late}` : late;
    }
    case "score":
      return test === "max" ? sql`score <= ${Number(values[0])}` : sql`score >= ${Number(values[0])}`;
    case "openedAt":
      return test === "before" ? sql`opened_at < ${values[0]}::date` : sql`opened_at >= ${values[0]}::date`;
    default:
      return sql`false`;
  }
}

/** "me" and "none" are words of the address beside members' ids. */
function ownerCondition(values: readonly string[], by: string): Sql {
  const ids = uuids(values.map((value) => (value === "me" ? by : value)));
  const owned = ids.length ? oneIdOf(sql`owner_id`, ids) : sql`false`;
  return values.includes("none") ? sql`(owner_id is null or ${owned})` : owned;
}
