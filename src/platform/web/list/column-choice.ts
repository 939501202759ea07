import { useRemembered } from "../remembered.ts";
import type { ListColumn } from "./list-types.ts";

export interface ColumnChoice {
  shown: string[];
}

/** The chosen columns in the chosen order; a column that no longer exists is dropped, the first always stays. */
export function shownColumns<Row>(
  columns: readonly ListColumn<Row>[],
  choice: ColumnChoice | null,
): ListColumn<Row>[] {
  if (!choice) return columns.filter((column) => !column.isExtra);
  const [first, ...others] = columns;
  const chosen = choice.shown.flatMap((key) => others.find((column) => column.key === key) ?? []);
  return first ? [first, ...chosen] : [];
}

export function useColumnChoice<Row>(list: string, columns: readonly ListColumn<Row>[]) {
  const [choice, setChoice] = useRemembered<ColumnChoice | null>(`list.${list}.columns`, null);
  return {
    shown: shownColumns(columns, choice),
    choose: (shown: string[] | null) => setChoice(shown && { shown }),
  };
}
