/** Which rows are chosen. `anchor` is where a range began. Ids, not positions: rows move while one works. */
export interface Selection {
  ids: ReadonlySet<string>;
  allMatching: boolean;
  anchor: string | null;
}

export const noSelection: Selection = { ids: new Set(), allMatching: false, anchor: null };

/** With `allMatching`, `ids` are the exceptions. */
export const isChosen = ({ ids, allMatching }: Selection, id: string): boolean => ids.has(id) !== allMatching;

export function toggle(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ...selection, ids, anchor: id };
}

/** Everything between the anchor and `id`, both included, joins what is chosen already. */
export function extendTo(selection: Selection, id: string, order: readonly string[]): Selection {
  const from = order.indexOf(selection.anchor ?? id);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return toggle(selection, id);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  if (selection.allMatching)
    return { ...selection, ids: new Set([...selection.ids].filter((each) => !range.includes(each))) };
  return { ...selection, ids: new Set([...selection.ids, ...range]), anchor: selection.anchor ?? id };
}

export const chooseAllMatching = (selection: Selection): Selection => ({
  ...selection,
  ids: new Set(),
  allMatching: true,
});

export const countChosen = ({ ids, allMatching }: Selection, total: number): number =>
  allMatching ? Math.max(0, total - ids.size) : ids.size;
