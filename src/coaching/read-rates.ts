import { type Command, refusalToAct } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refused } from "../platform/outcome.ts";
import { getWorkspace, namesOf, visibleMembers } from "../team/public.ts";
import { listDueCommitments, listLastHeld, listOccurrences } from "./rates.store.ts";
import { countOf, isGapLong, ratesOf } from "./rates.ts";
import { findSeries, listExpectedPairs, listLiveSeries, type Series } from "./series.store.ts";

const DAY = 86_400_000;
export const RATE_DAYS = 84;

/** For leaders: whether one-on-ones happen, pair by pair. Rates and dates; no route of theirs reaches a word. */
export async function readRates(tx: Tx, { by, at }: Command) {
  const no = refusalToAct(by, "oneonones.rates");
  if (no) return no;
  const seen = await visibleMembers(tx, by);
  const series = await listLiveSeries(tx, seen);
  const ids = series.map(({ id }) => id);
  const { zone } = await getWorkspace(tx);
  const occurrences = Map.groupBy(
    await listOccurrences(tx, ids, new Date(at.getTime() - RATE_DAYS * DAY)),
    (it) => it.seriesId,
  );
  const due = await listDueCommitments(tx, ids, dayIn(zone, at));
  const heldAt = new Map((await listLastHeld(tx, ids)).map((row) => [row.seriesId, row.heldAt]));
  const expected = await listExpectedPairs(tx, seen);
  const named = await namesOf(tx, [
    ...series.flatMap(({ managerId, reportId }) => [managerId, reportId]),
    ...expected.flatMap(({ managerId, reportId }) => [managerId, reportId]),
  ]);
  const member = (id: string) => ({ id, name: named(id) ?? "" });
  const keptBy = (it: Series, ownerId: string) => {
    const own = due.filter((one) => one.seriesId === it.id && one.ownerId === ownerId);
    return { due: own.length, kept: own.filter(({ isKept }) => isKept).length };
  };
  const met = new Set(series.map(({ reportId }) => reportId));
  return {
    days: RATE_DAYS,
    pairs: series.map((it) => ({
      seriesId: it.id,
      manager: member(it.managerId),
      report: member(it.reportId),
      cadence: it.cadence,
      ...ratesOf(occurrences.get(it.id) ?? [], { zone: it.zone, at }),
      lastHeldAt: heldAt.get(it.id) ?? null,
      isGapLong: isGapLong(it.cadence, heldAt.get(it.id) ?? it.startedAt, at),
      byManager: keptBy(it, it.managerId),
      byReport: keptBy(it, it.reportId),
    })),
    unmet: expected
      .filter(({ reportId }) => !met.has(reportId))
      .map((pair) => ({ manager: member(pair.managerId), report: member(pair.reportId) })),
  };
}

/** The dates behind one pair's rates, each with what it counts as; of a commitment its day, never its words. */
export async function readRateRows(tx: Tx, { by, at, seriesId }: Command & { seriesId: string }) {
  const no = refusalToAct(by, "oneonones.rates");
  if (no) return no;
  const series = await findSeries(tx, seriesId);
  const seen = await visibleMembers(tx, by);
  const isSeen =
    series && (seen === "all" || seen.includes(series.reportId) || seen.includes(series.managerId));
  if (!isSeen) return refused("not-found");
  const since = new Date(at.getTime() - RATE_DAYS * DAY);
  const occurrences = await listOccurrences(tx, [seriesId], since);
  const nextOf = new Map(occurrences.map((it) => [it.followsId, it]));
  const { zone } = await getWorkspace(tx);
  const due = await listDueCommitments(tx, [seriesId], dayIn(zone, at));
  return {
    commitments: due.map(({ id, ownerId, dueOn, isKept }) => ({
      ...{ id, dueOn, isKept },
      whose: ownerId === series.managerId ? ("manager" as const) : ("report" as const),
    })),
    rows: occurrences.map((it) => ({
      id: it.id,
      startsAt: it.startsAt,
      state: it.state,
      countsAs: countOf(it, nextOf.get(it.id), { zone: series.zone, at }),
      isDocumented: it.isDocumented,
    })),
  };
}
