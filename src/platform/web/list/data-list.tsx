import { SearchX } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { ListState } from "../../http/list-query.ts";
import { Button } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { Peek } from "../kit/peek.tsx";
import { SkeletonRows } from "../kit/skeleton.tsx";
import { usePhone } from "../media.ts";
import { useWords } from "../words.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { useColumnChoice } from "./column-choice.ts";
import { ListGrid } from "./list-grid.tsx";
import { countChosen, noSelection, type Selection } from "./list-selection.ts";
import { ListToolbar } from "./list-toolbar.tsx";
import type {
  BulkAction,
  FilterField,
  ListColumn,
  ListSelection,
  ListSource,
  SavedView,
} from "./list-types.ts";
import { useListRows } from "./use-list-rows.ts";
import { useListState } from "./use-list-state.ts";

export interface DataListProps<Row> {
  /** Remembers the columns under this name; also what the grid is called. */
  name: string;
  label: string;
  idOf: (row: Row) => string;
  columns: readonly ListColumn<Row>[];
  source: (state: ListState) => ListSource<Row>;
  /** The sort and filters of a plain address. A constant, not made anew on each render. */
  fresh?: ListState;
  filters?: readonly FilterField[];
  bulk?: readonly BulkAction<Row>[];
  /** What other rooms can do with the rows that were chosen, drawn beside `bulk`. */
  bulkMore?: (selection: ListSelection<Row>) => ReactNode;
  hrefOf?: (row: Row) => string;
  open?: (row: Row) => void;
  peek?: (row: Row) => ReactNode;
  /** Heading of the group a row belongs to; the server must sort by it. */
  groupOf?: (row: Row, group: string) => string;
  groups?: readonly { key: string; label: string }[];
  views?: readonly SavedView[];
  saveView?: (name: string, search: Record<string, string>) => void;
  /** Shown when there are no rows and no filters. */
  empty: ReactNode;
  /** Buttons at the right of the toolbar. */
  actions?: ReactNode;
}

/** The list of the product: see README.md for what its keys do and what the server answers. */
export function DataList<Row>(props: DataListProps<Row>) {
  const words = useWords("kit");
  const phone = usePhone();
  const [state, change] = useListState(props.fresh);
  const { query, rows, total } = useListRows(props.source(state));
  const columns = useColumnChoice(props.name, props.columns);
  const [selection, setSelection] = useState<Selection>(noSelection);
  const canSelect = !!props.bulk?.length || !!props.bulkMore;
  const [active, setActive] = useState(0);
  const [isPeeking, setPeeking] = useState(false);
  const activeRow = rows[Math.min(active, rows.length - 1)];
  const isFiltered = state.find !== "" || state.filters.length > 0;
  const chosen = countChosen(selection, total ?? rows.length);

  const chosenRows = (): ListSelection<Row> =>
    selection.allMatching
      ? { kind: "matching", state, except: [...selection.ids], count: chosen }
      : {
          kind: "rows",
          ids: [...selection.ids],
          rows: rows.filter((row) => selection.ids.has(props.idOf(row))),
          count: selection.ids.size,
        };

  return (
    <div className="flex min-h-0 min-w-0 flex-1">
      <div className="relative flex min-w-0 flex-1 flex-col">
        <ListToolbar
          {...props}
          state={state}
          change={change}
          shown={columns.shown}
          chooseColumns={columns.choose}
          total={total}
          phone={phone}
        />
        {query.isPending ? (
          <SkeletonRows label={words("list.loading")} />
        ) : query.isError && rows.length === 0 ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : rows.length === 0 ? (
          isFiltered ? (
            <EmptyState
              icon={SearchX}
              title={words("list.noMatch")}
              actions={
                <Button onPress={() => change({ find: "", filters: [] })}>
                  {words("list.clearFilters")}
                </Button>
              }
            >
              {words("list.noMatchNext")}
            </EmptyState>
          ) : (
            props.empty
          )
        ) : (
          <ListGrid
            {...props}
            rows={rows}
            columns={columns.shown}
            state={state}
            change={change}
            total={total}
            phone={phone}
            isStale={query.isPlaceholderData}
            hasMore={query.hasNextPage}
            loadMore={() => !query.isFetchingNextPage && void query.fetchNextPage()}
            selection={selection}
            select={setSelection}
            canSelect={canSelect}
            active={active}
            activate={setActive}
            isPeeking={isPeeking}
            setPeeking={setPeeking}
          />
        )}
        {chosen > 0 && canSelect && (
          <BulkBar
            actions={props.bulk ?? []}
            more={props.bulkMore}
            selection={selection}
            select={setSelection}
            chosen={chosenRows}
            total={total}
            loaded={rows.length}
          />
        )}
      </div>
      {isPeeking && props.peek && activeRow && (
        <Peek
          label={props.label}
          onClose={() => setPeeking(false)}
          onOpen={props.open && (() => props.open?.(activeRow))}
        >
          {props.peek(activeRow)}
        </Peek>
      )}
    </div>
  );
}
