import { useInfiniteQuery } from "@tanstack/react-query";
import { ListX } from "lucide-react";
import { Badge, Drawer, EmptyState, ErrorState, SkeletonRows } from "../../platform/web/kit.ts";

import { useWords } from "../../platform/web/words.ts";
import { MoreRows } from "./more-rows.tsx";
import { refusedRowsQuery } from "./reports-query.ts";

interface RefusedRowsProps {
  source?: string | undefined;
  law?: string | undefined;
  onClose: () => void;
}

/** The rows of recorded files that are not in the report, each with the law that kept it out. */
export function RefusedRows({ source, law, onClose }: RefusedRowsProps) {
  const words = useWords("reports");
  const query = useInfiniteQuery(refusedRowsQuery({ source, law: law ? Number(law) : undefined }));
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={[words("recorded.refused"), law && words("recorded.law", { law })].filter(Boolean).join(" · ")}
    >
      <p className="mb-4 text-muted text-sm">{words("recorded.refusedSays")}</p>
      {query.isPending && <SkeletonRows label={words("loading")} />}
      {query.error && rows.length === 0 && (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.data && rows.length === 0 && (
        <EmptyState icon={ListX} title={words("recorded.noneRefused")}>
          {words("rows.noneNext")}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <ul aria-label={words("rows.label")} className="divide-y divide-line">
          {rows.map((row) => (
            <li key={`${row.source}${row.line}`} className="flex flex-col gap-0.5 py-2.5">
              <span className="flex items-center justify-between gap-3">
                <span className="num font-medium">{words("recorded.line", { line: row.line })}</span>
                <Badge tone="amber">{words("recorded.law", { law: row.law })}</Badge>
              </span>
              <span>{row.why}</span>
              <span className="break-all text-faint text-sm">
                {row.record} · {row.source}
              </span>
            </li>
          ))}
        </ul>
      )}
      <MoreRows query={query} />
    </Drawer>
  );
}
