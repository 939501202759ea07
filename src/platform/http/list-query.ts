import { z } from "zod";

/** How a list is asked: what the URL, a saved view and the server's query say in the same words. */
export type FilterTest =
  | "is"
  | "not"
  | "has"
  | "min"
  | "max"
  | "before"
  | "after"
  | "yes"
  | "no"
  | "empty"
  | "filled";

export interface Filter {
  field: string;
  test: FilterTest;
  /** Joined by "or". */
  values: string[];
}

export interface ListState {
  find: string;
  filters: Filter[];
  /** Whether a row must meet every filter or any of them. */
  match: "all" | "any";
  sort: { column: string; descending: boolean } | null;
  group: string | null;
}

export const emptyListState: ListState = { find: "", filters: [], match: "all", sort: null, group: null };

const tests: FilterTest[] = [
  "is",
  "not",
  "has",
  "min",
  "max",
  "before",
  "after",
  "yes",
  "no",
  "empty",
  "filled",
];
// The three separators are escaped inside values, so any text survives the trip.
const protect = (text: string) =>
  text.replace(/[%~.|]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
const restore = (text: string) =>
  text.replace(/%(25|7E|2E|7C)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** "stage.is.working|engaged~owner.not.me" */
export const writeFilters = (filters: Filter[]): string =>
  filters.map(({ field, test, values }) => [field, test, values.map(protect).join("|")].join(".")).join("~");

export const readFilters = (text: string): Filter[] =>
  text.split("~").flatMap((part) => {
    const [field, test, values = ""] = part.split(".");
    if (!field || !tests.includes(test as FilterTest)) return [];
    return [{ field, test: test as FilterTest, values: values === "" ? [] : values.split("|").map(restore) }];
  });

/** Only what differs from a fresh list, so a plain list has a plain address. */
export interface ListSearch {
  q?: string | undefined;
  filter?: string | undefined;
  match?: "any" | undefined;
  sort?: string | undefined;
  group?: string | undefined;
}

export const writeListState = ({ find, filters, match, sort, group }: ListState): ListSearch => ({
  q: find || undefined,
  filter: filters.length ? writeFilters(filters) : undefined,
  match: match === "any" && filters.length > 1 ? "any" : undefined,
  sort: sort ? `${sort.descending ? "-" : ""}${sort.column}` : undefined,
  group: group ?? undefined,
});

const text = (value: unknown) => (value === undefined || value === null ? "" : String(value));

export function readListState(search: Record<string, unknown>, fresh: ListState = emptyListState): ListState {
  const sort = text(search.sort);
  return {
    find: text(search.q),
    filters: "filter" in search ? readFilters(text(search.filter)) : fresh.filters,
    match: search.match === "any" ? "any" : "all",
    sort: sort ? { column: sort.replace(/^-/, ""), descending: sort.startsWith("-") } : fresh.sort,
    group: text(search.group) || fresh.group,
  };
}

/** Spread into a list contract's query beside `paging`; `readListState` gives the parsed whole back. */
export const listing = {
  q: z.string().max(200).optional(),
  filter: z.string().max(2000).optional(),
  match: z.enum(["all", "any"]).optional(),
  sort: z
    .string()
    .regex(/^-?[A-Za-z][A-Za-z0-9]*$/)
    .optional(),
  group: z.string().max(60).optional(),
};
