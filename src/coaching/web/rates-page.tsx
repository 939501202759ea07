import { useQuery } from "@tanstack/react-query";
import { CalendarCheck } from "lucide-react";
import { useState } from "react";
import {
  Badge,
  Drawer,
  EmptyState,
  ErrorState,
  PageHeader,
  Section,
  SkeletonRows,
  When,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { PairRates } from "../rates.contract.ts";
import { rateRowsQuery, ratesQuery } from "./coaching-query.ts";
import { stateTones } from "./room-aside.tsx";

/** For leaders: whether they happen. There is no way from here into a room. */
export default function RatesPage() {
  const words = useWords("coaching");
  const [opened, setOpened] = useState<PairRates | null>(null);
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
          <Pair key={pair.seriesId} pair={pair} onOpen={() => setOpened(pair)} />
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
      {opened && <DatesDrawer pair={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

function Pair({ pair, onOpen }: { pair: PairRates; onOpen: () => void }) {
  const words = useWords("coaching");
  const kept = (side: "byManager" | "byReport") =>
    `${words(`rates.${side}`)} ${words("rates.keptOf", pair[side])}`;
  return (
    <li className="grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_9rem_11rem_11rem]">
      <div className="min-w-0">
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
        <button
          type="button"
          onClick={onOpen}
          className="num focus-ring rounded-sm font-semibold underline decoration-line-strong underline-offset-4 hover:decoration-accent"
        >
          {words("rates.heldOf", { held: pair.held, due: pair.due })}
        </button>
      </div>
      <div>
        <p className="text-muted text-sm">{words("rates.last")}</p>
        {pair.lastHeldAt ? <When at={pair.lastHeldAt} /> : words("never")}
      </div>
      <div>
        <p className="text-muted text-sm">{words("rates.kept")}</p>
        <p className="num">{kept("byReport")}</p>
        <p className="num">{kept("byManager")}</p>
      </div>
    </li>
  );
}

function DatesDrawer({ pair, onClose }: { pair: PairRates; onClose: () => void }) {
  const words = useWords("coaching");
  const { data } = useQuery(rateRowsQuery(pair.seriesId));
  const title = words("rates.rows", { manager: pair.manager.name, report: pair.report.name });
  return (
    <Drawer title={title} isOpen onClose={onClose}>
      {!data && <SkeletonRows label={title} />}
      <ul className="divide-y divide-line">
        {data?.rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <When at={row.startsAt} as="full" />
            <span className="flex items-center gap-2 text-muted text-sm">
              <Badge tone={stateTones[row.state]}>{words(`state.${row.state}`)}</Badge>
              {words("rates.counts")}:{" "}
              {row.countsAs ? words(`state.${row.countsAs}`) : words("rates.notCounted")}
            </span>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
