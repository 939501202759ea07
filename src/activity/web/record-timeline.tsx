import { useInfiniteQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { EmptyState, ErrorState, SkeletonRows, Timeline } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { About } from "../about.ts";
import { timelineQuery } from "./timeline-query.ts";

const SHORT = 6;

interface RecordTimelineProps {
  about: About;
  /** Only the newest few, for a panel beside something else. */
  short?: boolean;
}

/** Everything that happened to one record. */
export function RecordTimeline({ about, short = false }: RecordTimelineProps) {
  const words = useWords("activity");
  const query = useInfiniteQuery(timelineQuery(about));
  if (query.isPending) return <SkeletonRows label={words("timeline.loading")} />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const items = query.data ?? [];
  return (
    <Timeline
      label={words("timeline.title")}
      items={short ? items.slice(0, SHORT) : items}
      onMore={!short && query.hasNextPage ? () => void query.fetchNextPage() : undefined}
      empty={
        <EmptyState icon={History} title={words("timeline.empty")}>
          {words("timeline.emptyNext")}
        </EmptyState>
      }
    />
  );
}
