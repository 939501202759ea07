import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef } from "react";
import type { ListState } from "../../http/list-query.ts";
import { classNames } from "../class-names.ts";
import { ListHeader } from "./list-header.tsx";
import { listMove } from "./list-keys.ts";
import { ListRow } from "./list-row.tsx";
import {
  chooseAllMatching,
  extendTo,
  isChosen,
  noSelection,
  type Selection,
  toggle,
} from "./list-selection.ts";
import type { ListColumn } from "./list-types.ts";
import { linesOf } from "./row-lines.ts";

export interface ListGridProps<Row> {
  label: string;
  rows: Row[];
  idOf: (row: Row) => string;
  columns: ListColumn<Row>[];
  state: ListState;
  change: (next: Partial<ListState>) => void;
  hrefOf?: (row: Row) => string;
  open?: (row: Row) => void;
  peek?: unknown;
  groupOf?: (row: Row, group: string) => string;
  total: number | undefined;
  phone: boolean;
  isStale: boolean;
  hasMore: boolean;
  loadMore: () => void;
  selection: Selection;
  select: (next: Selection) => void;
  canSelect: boolean;
  active: number;
  activate: (index: number) => void;
  isPeeking: boolean;
  setPeeking: (isPeeking: boolean) => void;
}

const heights = { row: 40, card: 60, group: 32 };

/**
 * An ARIA grid with one tab stop: focus stays on the grid and `aria-activedescendant` names the row, because a
 * virtual row that scrolls away would take the focus with it.
 */
export function ListGrid<Row>(props: ListGridProps<Row>) {
  const { rows, idOf, columns, state, phone, selection, active } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const { groupOf } = props;
  const lines = useMemo(
    () => linesOf(rows, state.group && groupOf ? (row) => groupOf(row, state.group as string) : null),
    [rows, state.group, groupOf],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) =>
      lines[index]?.kind === "group" ? heights.group : phone ? heights.card : heights.row,
    overscan: 8,
    scrollPaddingStart: phone ? 0 : 32,
  });
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  const { hasMore, loadMore } = props;
  useEffect(() => {
    if (hasMore && last >= lines.length - 20) loadMore();
  }, [hasMore, last, lines.length, loadMore]);
  useFocusOnArrival(scroller, rows.length > 0 && !phone);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights change with `phone`
  useEffect(() => virtual.measure(), [virtual, phone]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / heights.row) - 2);
    const move = listMove(event, { active, count: rows.length, pageRows });
    if (!move || !handle(move)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const handle = (move: NonNullable<ReturnType<typeof listMove>>): boolean => {
    const row = rows[active];
    if (!row) return false;
    const id = idOf(row);
    switch (move.kind) {
      case "go": {
        const target = rows[move.to];
        if (!target) return false;
        props.activate(move.to);
        virtual.scrollToIndex(lines.findIndex((line) => line.kind === "row" && line.index === move.to));
        if (move.extend && props.canSelect)
          props.select(
            extendTo({ ...selection, anchor: selection.anchor ?? id }, idOf(target), rows.map(idOf)),
          );
        return true;
      }
      case "choose":
        if (props.canSelect) props.select(toggle(selection, id));
        return props.canSelect;
      case "chooseAll":
        if (props.canSelect) props.select(chooseAllMatching(selection));
        return props.canSelect;
      case "peek":
        if (props.peek) props.setPeeking(!props.isPeeking);
        return !!props.peek;
      case "open":
        props.open?.(row);
        return !!props.open;
      case "leave":
        if (props.isPeeking) props.setPeeking(false);
        else if (selection.ids.size > 0 || selection.allMatching) props.select(noSelection);
        else return false;
        return true;
    }
  };

  const template = [props.canSelect && "36px", ...columns.map((column) => column.width ?? "minmax(96px,1fr)")]
    .filter(Boolean)
    .join(" ");
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={props.total ?? (hasMore ? -1 : rows.length + 1)}
      aria-multiselectable={props.canSelect}
      aria-activedescendant={rows.length ? `${gridId}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      className={classNames(
        "scroll-quiet group/grid min-h-0 flex-1 overflow-auto outline-none",
        props.isStale && "opacity-60",
      )}
    >
      <ListHeader {...props} template={template} />
      <div role="rowgroup" className="relative min-w-fit" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const line = lines[index];
          if (!line) return null;
          const style = { height: size, transform: `translateY(${start}px)` };
          if (line.kind === "group")
            return (
              <div
                key={`group-${line.label}`}
                role="row"
                tabIndex={-1}
                style={style}
                className="absolute inset-x-0 top-0 flex items-end border-line border-b bg-canvas px-4 pb-1.5"
              >
                <span role="gridcell" tabIndex={-1} className="font-semibold text-muted text-sm">
                  {line.label}
                </span>
              </div>
            );
          return (
            <ListRow
              key={idOf(line.row)}
              {...props}
              id={`${gridId}-${line.index}`}
              row={line.row}
              position={line.index + 2}
              style={style}
              template={template}
              isActive={line.index === active}
              isSelected={isChosen(selection, idOf(line.row))}
              onPoint={(extend) => {
                props.activate(line.index);
                if (extend && props.canSelect)
                  props.select(extendTo(selection, idOf(line.row), rows.map(idOf)));
              }}
              onToggle={() => props.select(toggle(selection, idOf(line.row)))}
            />
          );
        })}
      </div>
    </div>
  );
}

/** J, K and Space work at once on a list page: the list takes the focus that nobody has taken yet. */
function useFocusOnArrival(grid: RefObject<HTMLElement | null>, isReady: boolean) {
  useEffect(() => {
    const holder = document.activeElement;
    if (isReady && (holder === document.body || holder?.id === "content"))
      grid.current?.focus({ preventScroll: true });
  }, [grid, isReady]);
}
