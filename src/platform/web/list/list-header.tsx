import { ArrowDown, ArrowUp } from "lucide-react";
import { Button } from "react-aria-components";
import type { ListState } from "../../http/list-query.ts";
import { classNames } from "../class-names.ts";
import { useWords } from "../words.ts";
import type { ListColumn } from "./list-types.ts";

interface ListHeaderProps<Row> {
  columns: ListColumn<Row>[];
  state: ListState;
  change: (next: Partial<ListState>) => void;
  canSelect: boolean;
  phone: boolean;
  template: string;
}

/** Sticks to the top. On a phone it stays for screen readers only. */
export function ListHeader<Row>({
  columns,
  state,
  change,
  canSelect,
  phone,
  template,
}: ListHeaderProps<Row>) {
  const words = useWords("kit");
  const { sort } = state;
  const sortBy = (column: string) =>
    change({
      sort:
        sort?.column === column && !sort.descending
          ? { column, descending: true }
          : { column, descending: false },
    });
  return (
    <div
      role="rowgroup"
      className={phone ? "sr-only" : "sticky top-0 z-10 min-w-fit border-line border-b bg-surface"}
    >
      <div
        role="row"
        tabIndex={-1}
        aria-rowindex={1}
        className="grid h-8 items-center gap-3 px-4"
        style={{ gridTemplateColumns: template }}
      >
        {canSelect && (
          <span role="columnheader" tabIndex={-1}>
            <span className="sr-only">{words("list.chosen")}</span>
          </span>
        )}
        {columns.map(({ key, label, align, isSortable }) => {
          const direction = sort?.column === key ? (sort.descending ? "descending" : "ascending") : "none";
          const Arrow = direction === "descending" ? ArrowDown : ArrowUp;
          return (
            <span
              key={key}
              role="columnheader"
              tabIndex={-1}
              aria-sort={isSortable ? direction : undefined}
              className={classNames(
                "flex min-w-0 font-medium text-faint text-sm",
                align === "end" && "not-last:pr-3 justify-end",
              )}
            >
              {isSortable && !phone ? (
                <Button
                  excludeFromTabOrder
                  aria-label={words("list.sortBy", { column: label })}
                  onPress={() => sortBy(key)}
                  className="focus-ring flex min-h-6 min-w-0 items-center gap-1 rounded-sm hovered:text-ink"
                >
                  <span className="truncate">{label}</span>
                  {direction !== "none" && (
                    <Arrow aria-hidden size={12} className="shrink-0 text-accent-ink" />
                  )}
                </Button>
              ) : (
                <span className="truncate">{label}</span>
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}
