import { useQuery } from "@tanstack/react-query";
import { CalendarClock, UserPlus } from "lucide-react";
import { useState } from "react";
import {
  Avatar,
  Badge,
  Button,
  EmptyState,
  ErrorState,
  PageHeader,
  SkeletonRows,
  TextLink,
  When,
} from "../../platform/web/kit.ts";
import { useNow } from "../../platform/web/now.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import type { MySeries } from "../coaching.contract.ts";
import { mySeriesQuery } from "./coaching-query.ts";
import { StartDialog } from "./start-dialog.tsx";
import { attentionOf } from "./week-of-one-on-ones.ts";

export default function OneOnOnesPage() {
  const words = useWords("coaching");
  const [isStarting, setStarting] = useState(false);
  const seesRates = useCan("oneonones.rates");
  const query = useQuery(mySeriesQuery());
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  const { series, startable } = query.data;
  const live = series.filter(({ endedAt }) => endedAt === null);
  const ended = series.filter(({ endedAt }) => endedAt !== null);
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 pb-16">
      <PageHeader
        className="pt-6"
        title={words("title")}
        says={words("says")}
        actions={
          <>
            {seesRates && <TextLink href="/one-on-ones/rates">{words("rates.title")}</TextLink>}
            {startable.length > 0 && (
              <Button tone="primary" icon={UserPlus} onPress={() => setStarting(true)}>
                {words("start.do")}
              </Button>
            )}
          </>
        }
      />
      {live.length === 0 && (
        <EmptyState icon={CalendarClock} title={words("none")}>
          {words(startable.length > 0 ? "noneLead" : "noneReport")}
        </EmptyState>
      )}
      <SeriesList label={words("mine")} series={[...live].sort(byNext)} />
      {ended.length > 0 && (
        <>
          <h2 className="px-4 font-semibold text-muted">{words("past")}</h2>
          <SeriesList label={words("past")} series={ended} />
        </>
      )}
      {isStarting && <StartDialog startable={startable} onClose={() => setStarting(false)} />}
    </div>
  );
}

const byNext = (a: MySeries, b: MySeries) =>
  (a.next?.startsAt ?? "9999").localeCompare(b.next?.startsAt ?? "9999");

function SeriesList({ label, series }: { label: string; series: readonly MySeries[] }) {
  if (series.length === 0) return null;
  return (
    <ul aria-label={label} className="mx-4 divide-y divide-line rounded-lg border border-line bg-surface">
      {series.map((one) => (
        <SeriesRow key={one.id} series={one} />
      ))}
    </ul>
  );
}

function SeriesRow({ series }: { series: MySeries }) {
  const words = useWords("coaching");
  const other = series.me === "manager" ? series.report : series.manager;
  const { next } = series;
  const now = useNow(60);
  const attention = series.endedAt ? null : attentionOf(series, now);
  return (
    <li className="grid items-center gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_16rem_12rem]">
      <div className="flex min-w-0 items-center gap-3">
        <Avatar name={other.name} />
        <div className="min-w-0">
          <TextLink quiet href={`/one-on-ones/${series.id}`} className="font-medium">
            {other.name}
          </TextLink>
          <p className="text-muted text-sm">
            {words(`cadence.${series.cadence}`)} · {words("minutes", { minutes: series.minutes })}
          </p>
        </div>
      </div>
      <div className="text-sm max-sm:pl-11">
        {next ? (
          <p>
            <span className="block text-muted max-sm:hidden">{words("next")}</span>
            <When at={next.startsAt} as="meeting" />
          </p>
        ) : (
          <p className="text-faint">{words("noNext")}</p>
        )}
        {attention && <Badge tone={attention.tone}>{words(`attention.${attention.key}`)}</Badge>}
      </div>
      <div className="text-muted text-sm max-sm:pl-11">
        <p>
          <TextLink quiet href={`/one-on-ones/${series.id}`}>
            {words("openCommitments", { mine: series.openMine, theirs: series.openTheirs })}
          </TextLink>
        </p>
        <p>
          {series.lastHeldAt ? (
            <>
              {words("last")} <When at={series.lastHeldAt} />
            </>
          ) : (
            words("never")
          )}
        </p>
      </div>
    </li>
  );
}
