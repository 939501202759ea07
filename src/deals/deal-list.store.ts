import { type Sql, sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import { readCursor, writeCursor } from "../platform/http/cursor.ts";
import type { Filter } from "../platform/http/list-query.ts";
import type { Deal } from "./deal.ts";
import { dealColumns } from "./deals.store.ts";

export const dealSorts = ["amount", "nextStepAt", "openedAt", "stageSince"] as const;
export type DealSort = (typeof dealSorts)[number];

export interface DealListing {
  filters: readonly Filter[];
  match: "all" | "any";
  find: string;
  sort: DealSort;
  descending: boolean;
  after?: string | undefined;
  limit: number;
  /** Whose deals the asker may see. */
  visible: readonly string[] | "all";
  by: string;
  at: Date;
}

// A text that meets more persons or companies than this is no search yet; the best matches are kept.
const FOUND = 1_000;

const columns: Record<DealSort, { column: Sql; type: Sql; of: (deal: Deal) => string | null }> = {
  amount: { column: sql`amount_minor`, type: sql`bigint`, of: (deal) => deal.amountMinor.toString() },
  nextStepAt: {
    column: sql`next_step_at`,
    type: sql`timestamptz`,
    of: (deal) => deal.nextStepAt?.toISOString() ?? null,
  },
  openedAt: { column: sql`opened_at`, type: sql`timestamptz`, of: (deal) => deal.openedAt.toISOString() },
  stageSince: {
    column: sql`stage_since`,
    type: sql`timestamptz`,
    of: (deal) => deal.stageSince.toISOString(),
  },
};

/** One page by keyset, on the index of its order; a list sorted by next step holds open deals only. */
export async function pageOfDeals(
  tx: Tx,
  listing: DealListing,
): Promise<{ rows: Deal[]; next: string | null }> {
  const { sort, descending, limit } = listing;
  const { column, of } = columns[sort];
  const direction = descending ? sql`desc` : sql`asc`;
  const rows = await tx.list(sql<Deal>`
    select ${dealColumns} from deals
    where ${sql.join(conditions(listing), sql` and `)}
    order by ${column} ${direction}, id ${direction}
    limit ${limit + 1}`);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? writeCursor([of(last), last.id]) : null };
}

function conditions({ visible, find, sort, descending, filters, match, by, at, after }: DealListing): Sql[] {
  const asked = filters.map((filter) => {
    const plain = conditionOf(filter, by, at);
    return filter.test === "not" ? sql`not coalesce(${plain}, false)` : plain;
  });
  const cursor = readCursor<[string, string]>(after);
  const { column, type } = columns[sort];
  const beyond = descending ? sql`<` : sql`>`;
  return [
    ownedBy(visible),
    ...(find ? [found(find)] : []),
    ...(sort === "nextStepAt" ? [sql`state = 'open'`] : []),
    ...(asked.length ? [sql`(${sql.join(asked, match === "any" ? sql` or ` : sql` and `)})`] : []),
    ...(cursor ? [sql`(${column}, id) ${beyond} (${cursor[0]}::${type}, ${cursor[1]}::uuid)`] : []),
  ];
}

export const ownedBy = (visible: readonly string[] | "all"): Sql => {
  if (visible === "all") return sql`true`;
  return visible.length === 1
    ? sql`owner_id = ${visible[0]}::uuid`
    : sql`owner_id = any(${[...visible]}::uuid[])`;
};

const found = (text: string): Sql => sql`(
  name ilike ${`%${text.replace(/[\\%_]/g, "\\$&")}%`}
  or person_id in (select id from search_contacts('person', ${text}, ${FOUND}))
  or company_id in (select id from search_contacts('company', ${text}, ${FOUND})))`;

const uuids = (values: readonly string[]) => values.filter((value) => /^[0-9a-f-]{36}$/i.test(value));
const oneOf = (column: Sql, values: readonly string[]): Sql =>
  values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} = any(${[...values]})`;
const oneIdOf = (column: Sql, values: readonly string[]): Sql =>
  sql`${column} = any(${uuids(values)}::uuid[])`;

/** A word it does not know meets no row, so nothing is shown by mistake. */
function conditionOf({ field, test, values }: Filter, by: string, at: Date): Sql {
  switch (field) {
    case "stage":
      return oneOf(sql`stage`, values);
    case "state":
      return oneOf(sql`state`, values);
    case "open":
      return test === "no" ? sql`state <> 'open'` : sql`state = 'open'`;
    case "currency":
      return oneOf(sql`currency`, values);
    case "reason":
      return oneOf(sql`closed_reason`, values);
    case "owner":
      return oneIdOf(
        sql`owner_id`,
        values.map((value) => (value === "me" ? by : value)),
      );
    case "company":
      return oneIdOf(sql`company_id`, values);
    case "person":
      return oneIdOf(sql`person_id`, values);
    case "overdue": {
      const late = sql`(state = 'open' and next_step_at < ${at})`;
      return test === "no" ? sql`not ${late}` : late;
    }
    case "amount":
      return amountCondition(test, values[0] ?? "");
    case "openedAt":
      return dayCondition(sql`opened_at`, test, values[0] ?? "");
    case "closedAt":
      return dayCondition(sql`closed_at`, test, values[0] ?? "");
    default:
      return sql`false`;
  }
}

/** In minor units of each deal's own currency: amounts of two currencies are not compared. */
function amountCondition(test: Filter["test"], value: string): Sql {
  if (!/^\d{1,18}$/.test(value)) return sql`false`;
  return test === "max" ? sql`amount_minor <= ${value}::bigint` : sql`amount_minor >= ${value}::bigint`;
}

function dayCondition(column: Sql, test: Filter["test"], day: string): Sql {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return sql`false`;
  return test === "before" ? sql`${column} < ${day}::date` : sql`${column} >= ${day}::date`;
}
