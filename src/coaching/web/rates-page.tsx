import { useQuery } from "@tanstack/react-query";
import { CalendarCheck } from "lucide-react";
import { useState } from "react";
import {
  Badge,
  EmptyState,
  ErrorState,
  PageHeader,
  Section,
  SkeletonRows,
  When,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { PairRates } from "../rates.contract.ts";
import { ratesQuery } from "./coaching-query.ts";
import { RateRows, type RatesBehind } from "./rate-rows.tsx";

/** For leaders: whether they happen. There is no way from here into a room. */
export default function RatesPage() {
  const words = useWords("coaching");
  const [opened, setOpened] = useState<{ pair: PairRates; behind: RatesBehind } | null>(null);
  const query = useQuery(ratesQuery());
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  const { pairs, unmet } = query.data;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 pb-16">
      <PageHeader className="pt-6" title={words("rates.title")} says={words("rates.says")} />
      {pairs.length === 0 && (
        <EmptyState icon={CalendarCheck} title={words("rates.none")}>
          {words("rates.noneSays")}
        </EmptyState>
      )}
      <ul
        aria-label={words("rates.title")}
        className="mx-4 divide-y divide-line rounded-lg border border-line bg-surface"
      >
        {pairs.map((pair) => (
          <Pair key={pair.seriesId} pair={pair} onOpen={(behind) => setOpened({ pair, behind })} />
        ))}
      </ul>
      <p className="px-4 text-muted text-sm">{words("rates.formula")}</p>
      {unmet.length > 0 && (
        <Section title={words("rates.unmet")} note={unmet.length} className="mx-4">
          <ul>
            {unmet.map(({ manager, report }) => (
              <li key={report.id}>
                {words("rates.unmetOf", { report: report.name, manager: manager.name })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {opened && <RateRows {...opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

function Pair({ pair, onOpen }: { pair: PairRates; onOpen: (behind: RatesBehind) => void }) {
  const words = useWords("coaching");
  const number =
    "num focus-ring min-h-6 rounded-sm text-left underline decoration-line-strong underline-offset-4 hover:decoration-accent";
  return (
    <li className="grid grid-cols-2 gap-x-4 gap-y-2 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_7rem_9rem_11rem]">
      <div className="min-w-0 max-sm:col-span-2">
        <p className="font-medium">
          {pair.report.name} <span className="font-normal text-muted">· {pair.manager.name}</span>
        </p>
        <p className="flex flex-wrap gap-1 text-muted text-sm">
          {words(`cadence.${pair.cadence}`)}
          {pair.isGapLong && <Badge tone="red">{words("rates.gap")}</Badge>}
          {pair.isMovedAgain && <Badge tone="amber">{words("rates.movedAgain")}</Badge>}
        </p>
      </div>
      <div>
        <p className="text-muted text-sm">{words("rates.held")}</p>
        <button type="button" onClick={() => onOpen("dates")} className={`${number} font-semibold`}>
          {words("rates.heldOf", { held: pair.held, due: pair.due })}
        </button>
      </div>
      <div>
        <p className="text-muted text-sm">{words("rates.last")}</p>
        {pair.lastHeldAt ? <When at={pair.lastHeldAt} /> : words("never")}
      </div>
      <div className="flex flex-col items-start max-sm:col-span-2">
        <p className="text-muted text-sm">{words("rates.kept")}</p>
        {(["report", "manager"] as const).map((side) => (
          <button key={side} type="button" onClick={() => onOpen(side)} className={number}>
            {words(`rates.by.${side}`)}{" "}
            {words("rates.keptOf", side === "report" ? pair.byReport : pair.byManager)}
          </button>
        ))}
      </div>
    </li>
  );
}
