import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Badge, Clock, ErrorState, Section, SkeletonRows, TextLink, When } from "../../platform/web/kit.ts";
import { useNow } from "../../platform/web/now.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import type { Brief, MySeries } from "../coaching.contract.ts";
import { BriefRows, type OpenedMeasure } from "./brief-rows.tsx";
import { briefQuery, mySeriesQuery } from "./coaching-query.ts";
import { attentionOf, ofThisWeek } from "./week-of-one-on-ones.ts";

/** On the leader's floor: whom they meet this week, with what changed since; first those that did not happen. */
export function FloorOneOnOnes() {
  const words = useWords("coaching");
  const seesRates = useCan("oneonones.rates");
  const now = useNow(60);
  const query = useQuery(mySeriesQuery());
  const week = ofThisWeek(query.data?.series ?? [], now);
  const unmet = query.data?.startable.filter(({ isLedByMe }) => isLedByMe) ?? [];
  return (
    <Section
      title={words("title")}
      note={words("floor.week")}
      actions={
        <TextLink href={seesRates ? "/one-on-ones/rates" : "/one-on-ones"}>
          {words(seesRates ? "rates.title" : "floor.all")}
        </TextLink>
      }
    >
      {query.isPending && <SkeletonRows label={words("loading")} />}
      {query.isError && !query.data && (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.data && week.length === 0 && <p className="text-muted">{words("floor.none")}</p>}
      {week.length > 0 && (
        <ul aria-label={words("title")} className="divide-y divide-line">
          {week.map((series) => (
            <FloorRow key={series.id} series={series} now={now} />
          ))}
        </ul>
      )}
      {unmet.length > 0 && (
        <p className="pt-3 text-muted text-sm">
          {words("floor.unmet", { names: unmet.map(({ name }) => name).join(", ") })}{" "}
          <TextLink href="/one-on-ones">{words("start.do")}</TextLink>
        </p>
      )}
    </Section>
  );
}

function FloorRow({ series, now }: { series: MySeries; now: number }) {
  const words = useWords("coaching");
  const { next } = series;
  const attention = attentionOf(series, now);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 py-2.5 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-56">
        <TextLink
          quiet
          href={`/one-on-ones/${series.id}`}
          className="inline-flex min-h-6 items-center font-medium"
        >
          {series.report.name}
        </TextLink>
        <BriefLine seriesId={series.id} />
      </div>
      <span className="flex shrink-0 flex-col items-end gap-0.5 text-sm">
        {attention && <Badge tone={attention.tone}>{words(`attention.${attention.key}`)}</Badge>}
        {next && attention?.key === "due" ? (
          <Clock label={words("next")} dueAt={next.startsAt} />
        ) : (
          next && <When at={next.startsAt} as="meeting" />
        )}
      </span>
    </li>
  );
}

function BriefLine({ seriesId }: { seriesId: string }) {
  const words = useWords("coaching");
  const [opened, setOpened] = useState<OpenedMeasure | null>(null);
  const { data } = useQuery(briefQuery(seriesId));
  if (!data) return null;
  if (data.changes.length === 0) return <p className="text-muted text-sm">{words("floor.quiet")}</p>;
  return (
    <>
      <ul className="flex flex-wrap gap-x-4 text-muted text-sm">
        {data.changes.map((change) => (
          <li key={change.measure} className="flex items-center">
            <Figure change={change} onOpen={setOpened} />
          </li>
        ))}
      </ul>
      {opened && <BriefRows seriesId={seriesId} opened={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

interface FigureProps {
  change: Brief["changes"][number];
  onOpen: (opened: OpenedMeasure) => void;
}

function Figure({ change: { measure, now, before }, onOpen }: FigureProps) {
  const words = useWords("coaching");
  const say = ({ count, of }: typeof now) => (of === null ? String(count) : words("brief.of", { count, of }));
  const number =
    "num focus-ring min-h-6 min-w-6 rounded-sm underline decoration-line-strong underline-offset-4 hover:decoration-accent";
  return (
    <>
      <span>{words(`brief.measure.${measure}`)}</span>
      <button
        type="button"
        className={`${number} font-medium text-ink`}
        onClick={() => onOpen({ measure, stretch: "now" })}
      >
        {say(now)}
      </button>
      <button type="button" className={number} onClick={() => onOpen({ measure, stretch: "before" })}>
        {words("floor.before", { figure: say(before) })}
      </button>
    </>
  );
}
