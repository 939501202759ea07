import { useQuery } from "@tanstack/react-query";
import { Crown } from "lucide-react";
import {
  EmptyState,
  ErrorState,
  PageHeader,
  SegmentedControl,
  SkeletonRows,
  TextLink,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { AnswersSection } from "./answers-section.tsx";
import { CohortsSection } from "./cohorts-section.tsx";
import { ExceptionsBanner } from "./exceptions-banner.tsx";
import { FunnelSection } from "./funnel-section.tsx";
import { PassSection } from "./pass-section.tsx";
import { RecordedSection } from "./recorded-section.tsx";
import { funnelQuery } from "./reports-query.ts";
import { RowsDrawer } from "./rows-drawer.tsx";
import { ScorecardSection } from "./scorecard-section.tsx";
import { useReport } from "./use-report.ts";

const periods = ["90d", "12m", "all"] as const;

/** One page of what the floor reached: every number is defined, and opens the rows it counts. */
export default function CrownPage() {
  const words = useWords("reports");
  const { search, period, choose } = useReport();
  const query = useQuery(funnelQuery(search.by, period));
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  const funnel = query.data;
  return (
    <div className="scroll-quiet h-full overflow-auto">
      <div className="mx-auto flex max-w-6xl flex-col gap-4 pb-16">
        <PageHeader
          title={words("crown.title")}
          says={words("crown.says")}
          className="pt-5 pb-0"
          actions={
            <SegmentedControl
              label={words("period.label")}
              value={search.period}
              onChange={(value) => choose({ period: value })}
              segments={periods.map((value) => ({ value, label: words(`period.${value}`) }))}
            />
          }
        />
        <div className="flex flex-col gap-4 px-4">
          <ExceptionsBanner exceptions={funnel.exceptions} />
          <RecordedSection />
          {funnel.total.leads === 0 ? (
            <EmptyState
              icon={Crown}
              title={words("crown.empty")}
              actions={
                <TextLink href={search.period === "all" ? "/leads" : "/crown"}>
                  {words(search.period === "all" ? "crown.emptyAction" : "crown.emptyAll")}
                </TextLink>
              }
            >
              {words("crown.emptyNext")}
            </EmptyState>
          ) : (
            <>
              <div className="grid items-stretch gap-4 lg:grid-cols-2">
                <FunnelSection funnel={funnel} />
                <AnswersSection />
              </div>
              <PassSection />
              <CohortsSection funnel={funnel} />
              <ScorecardSection />
            </>
          )}
        </div>
      </div>
      <RowsDrawer />
    </div>
  );
}
