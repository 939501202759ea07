import { ArrowDownUp } from "lucide-react";
import type { ListState } from "../../http/list-query.ts";
import { IconButton } from "../kit/icon-button.tsx";
import { Menu } from "../kit/menu.tsx";
import { useWords } from "../words.ts";
import type { ListColumn } from "./list-types.ts";

interface SortMenuProps<Row> {
  columns: readonly ListColumn<Row>[];
  groups: readonly { key: string; label: string }[];
  state: ListState;
  change: (next: Partial<ListState>) => void;
}

/** Sorting and grouping without the header: the way of a phone and of the keyboard. */
export function SortMenu<Row>({ columns, groups, state, change }: SortMenuProps<Row>) {
  const words = useWords("kit");
  const { sort } = state;
  const sortable = columns.filter((column) => column.isSortable);
  if (sortable.length === 0 && groups.length === 0) return null;
  const sorts = sortable.map(({ key, label }) => ({
    key: `sort-${key}`,
    label,
    isChecked: sort?.column === key,
    ...(sort?.column === key && { detail: words(sort.descending ? "list.descending" : "list.ascending") }),
    run: () => change({ sort: { column: key, descending: sort?.column === key && !sort.descending } }),
  }));
  const grouping = groups.map(({ key, label }) => ({
    key: `group-${key}`,
    label,
    isChecked: state.group === key,
    run: () => change({ group: state.group === key ? null : key }),
  }));
  return (
    <Menu
      label={words("list.order")}
      trigger={<IconButton icon={ArrowDownUp} label={words("list.order")} />}
      groups={[
        ...(sorts.length ? [{ label: words("list.sort"), entries: sorts }] : []),
        ...(grouping.length ? [{ label: words("list.group"), entries: grouping }] : []),
      ]}
    />
  );
}
