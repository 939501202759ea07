import { useQuery } from "@tanstack/react-query";
import { ErrorState, Metric, Section, Skeleton } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { useFigureWords } from "./figure-words.ts";
import { metricQuery } from "./reports-query.ts";
import { useReport } from "./use-report.ts";

const facts = ["meetings.booked", "meetings.held", "handoffs.accepted", "handoffs.requalified"];
const rates = ["meetings.held-rate", "handoffs.requalified-rate", "deals.win-rate"];

/** Booked, held, accepted, re-qualified: four facts with four dates, never merged (PRODUCT §3). */
export function PassSection() {
  const words = useWords("reports");
  return (
    <Section kind="plain" title={words("pass.title")} note={words("pass.note")}>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {facts.map((key) => (
          <MetricTile key={key} metric={key} />
        ))}
      </div>
      <div className="mt-3 grid gap-3 sm:grid-cols-3">
        {rates.map((key) => (
          <MetricTile key={key} metric={key} />
        ))}
      </div>
    </Section>
  );
}

function MetricTile({ metric }: { metric: string }) {
  const say = useFigureWords();
  const { hrefOf, period } = useReport();
  const query = useQuery(metricQuery(metric, period));
  if (query.isPending) return <Skeleton className="h-20" />;
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { definition, total } = query.data;
  const isRate = definition.measure === "rate";
  const value = isRate ? total.rate !== null && say.percent(total.rate) : say.number(total.of);
  const interval = say.interval(total.interval);
  return (
    <Metric
      label={definition.name}
      value={value || null}
      need={`${say.of(total)} · ${say.need(total.of, definition.enough)}`}
      {...(isRate && interval ? { interval: `${say.of(total)} · ${interval}` } : {})}
      formula={say.formula(definition)}
      href={hrefOf({ open: metric })}
    />
  );
}
