import type { CSSProperties, MouseEvent, ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Checkbox } from "../kit/checkbox.tsx";
import { useWords } from "../words.ts";
import type { ListColumn } from "./list-types.ts";

interface ListRowProps<Row> {
  id: string;
  row: Row;
  /** 1-based, the header is 1. */
  position: number;
  columns: ListColumn<Row>[];
  template: string;
  style: CSSProperties;
  phone: boolean;
  canSelect: boolean;
  isActive: boolean;
  isSelected: boolean;
  open?: (row: Row) => void;
  onPoint: (extend: boolean) => void;
  onToggle: () => void;
}

export function ListRow<Row>(props: ListRowProps<Row>) {
  const words = useWords("kit");
  const { row, columns, isActive, isSelected, canSelect, phone, open, onPoint } = props;
  const onClick = (event: MouseEvent) => {
    if ((event.target as Element).closest("a, button, label, input")) return;
    onPoint(event.shiftKey);
    if (phone && !event.shiftKey) open?.(row);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid holds the focus and hears the keys
    <div
      id={props.id}
      role="row"
      aria-rowindex={props.position}
      aria-selected={canSelect ? isSelected : undefined}
      tabIndex={-1}
      onClick={onClick}
      onDoubleClick={() => open?.(row)}
      style={phone ? props.style : { ...props.style, gridTemplateColumns: props.template }}
      className={classNames(
        "group absolute inset-x-0 top-0 items-center gap-3 border-line border-b px-4 outline-none",
        phone ? "flex" : "grid",
        isSelected ? "bg-accent-soft" : "hover:bg-hover",
        // The edge marks where the keyboard is; it must not depend on the fill alone.
        isActive &&
          "group-focus-visible/grid:bg-hover group-focus-visible/grid:shadow-[inset_2px_0_0_var(--accent)]",
        isActive && isSelected && "group-focus-visible/grid:bg-accent-soft",
      )}
    >
      {canSelect && (
        <span role="gridcell" tabIndex={-1} className="flex items-center">
          <Checkbox
            excludeFromTabOrder
            aria-label={words("list.choose")}
            isSelected={isSelected}
            onChange={props.onToggle}
          />
        </span>
      )}
      {phone ? (
        <CardCells columns={columns} row={row} />
      ) : (
        columns.map((column) => <Cell key={column.key} column={column} row={row} />)
      )}
    </div>
  );
}

function Cell<Row>({ column, row, className }: { column: ListColumn<Row>; row: Row; className?: string }) {
  return (
    <span
      role="gridcell"
      tabIndex={-1}
      title={column.text?.(row)}
      className={classNames(
        "num flex min-w-0 items-center",
        column.align === "end" && "not-last:pr-3 justify-end",
        className,
      )}
    >
      <span className="min-w-0 truncate">{column.cell(row)}</span>
    </span>
  );
}

/** Two lines: who it is and its clock, then what about it. */
function CardCells<Row>({ columns, row }: { columns: ListColumn<Row>[]; row: Row }) {
  const at = (place: ListColumn<Row>["phone"], className: string): ReactNode =>
    columns
      .filter((column) => column.phone === place)
      .map((column) => <Cell key={column.key} column={column} row={row} className={className} />);
  return (
    <span className="flex min-w-0 flex-1 flex-col gap-0.5" role="presentation">
      <span role="presentation" className="flex items-center justify-between gap-3">
        {at("title", "flex-1 font-medium")}
        {at("end", "shrink-0 justify-end")}
      </span>
      <span role="presentation" className="flex items-center justify-between gap-3 text-muted text-sm">
        {at("below", "flex-1")}
        {at("belowEnd", "shrink-0 justify-end")}
      </span>
    </span>
  );
}
