import { startOfDay } from "../platform/calendar.ts";
import { type Sql, sql } from "../platform/db/sql.ts";
import { readCursor, writeCursor } from "../platform/http/cursor.ts";
import type { Filter, ListState } from "../platform/http/list-query.ts";
import { isRefused, type Outcome, refused } from "../platform/outcome.ts";
import type { ContactField } from "./contact-field.ts";

export interface PageAsked {
  state: ListState;
  after?: string | undefined;
  limit: number;
  /** Days in filters are days there. */
  zone: string;
}

/** A page's conditions and order as SQL. Columns come from the field definitions alone; values are parameters. */
export interface PageSql {
  where: Sql;
  orderBy: Sql;
  cursorOf: (row: { id: string; sortValue: unknown }) => string;
  sortValue: Sql;
}

const MOST_FOUND = 1000;

export function pageSql(
  fields: readonly ContactField[],
  kind: "person" | "company",
  asked: PageAsked,
): Outcome<PageSql> {
  const { state } = asked;
  const sorted = fields.find((field) => field.key === (state.sort?.column ?? "name"));
  if (!sorted?.sort) return refused("bad-sort", { field: "sort" });
  const sort = sql.raw(sorted.sort);
  const isDown = state.sort?.descending ?? false;
  const conditions: Sql[] = [];

  const tests: Sql[] = [];
  for (const filter of state.filters) {
    const test = filterSql(fields, filter, asked.zone);
    if (isRefused(test)) return test;
    tests.push(test);
  }
  if (tests.length > 0)
    conditions.push(sql`(${sql.join(tests, state.match === "any" ? sql` or ` : sql` and `)})`);
  if (state.find.trim()) {
    conditions.push(
      sql`p.id = any(array(select id from search_contacts(${kind}, ${state.find}, ${MOST_FOUND})))`,
    );
  }
  const after = readCursor<[string, string]>(asked.after);
  if (after) {
    const type = sql.raw(sorted.kind === "date" ? "timestamptz" : "text");
    const side = sql.raw(isDown ? "<" : ">");
    conditions.push(sql`(${sort}, p.id) ${side} (${after[0]}::${type}, ${after[1]}::uuid)`);
  }
  const way = sql.raw(isDown ? "desc" : "asc");
  return {
    where: conditions.length ? sql`where ${sql.join(conditions, sql` and `)}` : sql``,
    orderBy: sql`order by ${sort} ${way}, p.id ${way} limit ${asked.limit + 1}`,
    sortValue: sql`(${sort})::text as sort_value`,
    cursorOf: (row) => writeCursor([String(row.sortValue), row.id]),
  };
}

function filterSql(fields: readonly ContactField[], filter: Filter, zone: string): Outcome<Sql> {
  const field = fields.find((each) => each.key === filter.field);
  const bad = refused("bad-filter", { field: "filter", facts: { filter } });
  if (!field) return bad;
  const column = sql.raw(field.column);
  const { test, values } = filter;
  const [first] = values;
  if (test === "empty") return sql`${column} is null`;
  if (test === "filled") return sql`${column} is not null`;
  if (field.kind === "yes-no")
    return test === "yes" ? sql`${column}` : test === "no" ? sql`not (${column})` : bad;
  if (first === undefined) return bad;
  if (test === "is")
    return sql`lower(${column}::text) = any(${values.map((value) => value.toLowerCase())}::text[])`;
  if (test === "not") {
    return sql`(${column} is null or lower(${column}::text) <> all(${values.map((value) => value.toLowerCase())}::text[]))`;
  }
  if (test === "has") return sql`${column}::text ilike any(${values.map(containing)}::text[])`;
  if (field.kind === "number" && (test === "min" || test === "max") && /^-?\d{1,9}$/.test(first)) {
    return sql`${column} ${sql.raw(test === "min" ? ">=" : "<=")} ${Number(first)}`;
  }
  if (field.kind === "date" && (test === "before" || test === "after") && /^\d{4}-\d\d-\d\d$/.test(first)) {
    const day = instantOf(first, zone);
    return day ? sql`${column} ${sql.raw(test === "before" ? "<" : ">=")} ${day}` : bad;
  }
  return bad;
}

function instantOf(day: string, zone: string): Date | null {
  try {
    return startOfDay(zone, day);
  } catch {
    return null;
  }
}

function containing(value: string): string {
  return `%${value.replace(/[\\%_]/g, "\\$&")}%`;
}

/** The rows shown and where the next page begins; one more was read to know whether there is one. */
export function cutPage<Row extends { id: string; sortValue: string }>(
  rows: Row[],
  page: PageSql,
  limit: number,
): { rows: Omit<Row, "sortValue">[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ sortValue: _, ...row }) => row),
    next: rows.length > limit && last ? page.cursorOf(last) : null,
  };
}
