import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ListPage, ListSource } from "./list-types.ts";

export function useListRows<Row>(source: ListSource<Row>) {
  const query = useInfiniteQuery({
    queryKey: source.key,
    queryFn: ({ pageParam, signal }) => source.page(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: ListPage<Row>) => last.next,
    // The old rows stay, dimmed, while a filter's answer is on its way: nothing jumps.
    placeholderData: keepPreviousData,
    meta: {
      ...(source.subjects && { subjects: source.subjects }),
      ...(source.events && { events: source.events }),
    },
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  return { query, rows, total: query.data?.pages[0]?.total };
}
