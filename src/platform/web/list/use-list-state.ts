import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { emptyListState, type ListState, readListState, writeListState } from "../../http/list-query.ts";

/** The list's state lives in the address: a link to a view is the view, and Back takes a filter away again. */
export function useListState(
  fresh: ListState = emptyListState,
): [ListState, (next: Partial<ListState>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const state = useMemo(() => readListState(search, fresh), [search, fresh]);
  const change = useCallback(
    (next: Partial<ListState>) => {
      const written = writeListState({ ...state, ...next });
      // An emptied filter must stay written where the fresh list has some, or they would come back.
      if (written.filter === undefined && fresh.filters.length > 0) written.filter = "";
      void navigate({
        to: ".",
        search: ((old: object) => ({ ...old, ...written })) as never,
        replace: "find" in next,
      });
    },
    [state, fresh, navigate],
  );
  return [state, change];
}
