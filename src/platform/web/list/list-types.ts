import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import type { FilterTest, ListState } from "../../http/list-query.ts";
import type { Option } from "../kit/select.tsx";

export interface ListPage<Row> {
  rows: Row[];
  /** Keyset cursor of the next page, null at the end. */
  next: string | null;
  /** How many match in all, when the server counted. */
  total?: number | undefined;
}

/** Where rows come from, for one state of the list. Build it in the room's `…-query.ts`. */
export interface ListSource<Row> {
  key: readonly unknown[];
  page: (cursor: string | null, signal: AbortSignal) => Promise<ListPage<Row>>;
  subjects?: string[];
  events?: string[];
}

export interface ListColumn<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** The whole text, for the title of a truncated cell. */
  text?: (row: Row) => string;
  /** A CSS grid track: "minmax(180px,2fr)" (the default is "minmax(96px,1fr)"), "96px". */
  width?: string;
  align?: "start" | "end";
  isSortable?: boolean;
  /** Not shown until chosen. */
  isExtra?: boolean;
  /** Where it stands in the two-line card of a phone; columns without a place are left out there. */
  phone?: "title" | "end" | "below" | "belowEnd";
}

export interface FilterField {
  key: string;
  label: string;
  kind: "choice" | "text" | "number" | "date" | "yes-no";
  /** For "choice": all of them, or a search where there are many. */
  options?: readonly Option[];
  search?: (text: string) => Promise<Option[]>;
  tests?: FilterTest[];
}

/** The rows an action is about: some by name, or all that match, less some. */
export type ListSelection<Row> =
  | { kind: "rows"; ids: string[]; rows: Row[]; count: number }
  | { kind: "matching"; state: ListState; except: string[]; count: number };

export interface BulkAction<Row> {
  key: string;
  label: string;
  icon: LucideIcon;
  shortcut?: string;
  isDanger?: boolean;
  run: (selection: ListSelection<Row>) => void;
}

export interface SavedView {
  id: string;
  name: string;
  /** Same words as the address: see `writeListState`. */
  search: Record<string, string>;
  isShared?: boolean;
}
