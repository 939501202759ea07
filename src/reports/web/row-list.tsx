import { ListX } from "lucide-react";
import { EmptyState, ErrorState, SkeletonRows } from "../../platform/web/kit.ts";

import { useWords } from "../../platform/web/words.ts";
import type { CountedRowView } from "../reports.contract.ts";
import { CountedRow } from "./counted-row.tsx";
import { MoreRows } from "./more-rows.tsx";

interface RowListProps {
  query: {
    isPending: boolean;
    error: Error | null;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    refetch: () => unknown;
    fetchNextPage: () => unknown;
  };
  rows: readonly (CountedRowView & { minutes?: number | null })[];
  /** Says of each row whether it is a hit. */
  isRate?: boolean | undefined;
}

export function RowList({ query, rows, isRate }: RowListProps) {
  const words = useWords("reports");
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (query.error && rows.length === 0)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (rows.length === 0) {
    return (
      <EmptyState icon={ListX} title={words("rows.none")}>
        {words("rows.noneNext")}
      </EmptyState>
    );
  }
  return (
    <>
      <ul aria-label={words("rows.label")} className="-mx-2 flex flex-col">
        {rows.map((row) => (
          <CountedRow key={row.id} row={row} isRate={isRate} />
        ))}
      </ul>
      <MoreRows query={query} />
    </>
  );
}
