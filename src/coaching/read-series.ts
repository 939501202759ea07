import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { listMembers, visibleMembers } from "../team/public.ts";
import { listAgenda } from "./agenda.store.ts";
import { countOpenCommitments, listCommitments } from "./commitments.store.ts";
import { loadSeries, sideOf } from "./load-series.ts";
import {
  findLastHeld,
  listMissedBySilence,
  listOneOnOnes,
  listPlanned,
  type OneOnOne,
} from "./one-on-ones.store.ts";
import { listLastHeld, listLastStates } from "./rates.store.ts";
import { isGapLong } from "./rates.ts";
import { listExpectedPairs, listSeriesOf, type Series } from "./series.store.ts";
import { partsOf } from "./template.ts";

const EPOCH = new Date(0);
const HISTORY = 26;

/** Everything the two of them share; private notes come by their own door. */
export async function readSeries(tx: Tx, { seriesId, by }: Command & { seriesId: string }) {
  const { series, refusal } = await loadSeries(tx, seriesId, by);
  if (refusal) return refusal;
  const named = await namesFor(tx, [series]);
  const past = (await listOneOnOnes(tx, [series.id])).slice(0, HISTORY + 1);
  const silent = await listMissedBySilence(
    tx,
    past.filter(({ state }) => state === "missed").map(({ id }) => id),
  );
  const lastHeld = await findLastHeld(tx, series.id);
  const since = lastHeld?.closedAt ?? EPOCH;
  const agenda = await listAgenda(tx, series.id, since);
  const commitments = await listCommitments(tx, series.id, since);
  const next = past.find(({ state }) => state === "planned") ?? null;
  return {
    series: viewSeries(series, by.id, named),
    next: next && viewOne(next),
    lastHeldAt: lastHeld?.beganAt ?? null,
    parts: partsOf[series.template].map((part) => ({
      ...part,
      minutes: Math.round((part.share * series.minutes) / 30),
    })),
    agenda: agenda.map(({ seriesId: _, authorId, ...item }) => ({
      ...item,
      author: named(authorId),
      isCarried: lastHeld !== null && item.addedAt < since,
    })),
    commitments: commitments.map(({ seriesId: _, ownerId, ...it }) => ({
      ...it,
      owner: named(ownerId),
    })),
    history: past
      .filter(({ state }) => state !== "planned")
      .map((it) => ({ ...viewOne(it), mayCorrect: silent.includes(it.id) && series.endedAt === null })),
  };
}

/** Mine, on either side, and whom I lead without having any with them yet. */
export async function readMySeries(tx: Tx, { by, at }: Command) {
  const series = await listSeriesOf(tx, by.id);
  const ids = series.map(({ id }) => id);
  const named = await namesFor(tx, series);
  const nextOf = new Map((await listPlanned(tx, ids)).map((it) => [it.seriesId, it]));
  const heldAt = new Map((await listLastHeld(tx, ids)).map((row) => [row.seriesId, row.heldAt]));
  const lastState = new Map((await listLastStates(tx, ids)).map((row) => [row.seriesId, row.state]));
  const open = await countOpenCommitments(tx, ids);
  const count = (seriesId: string, isMine: boolean) =>
    open
      .filter((row) => row.seriesId === seriesId && (row.ownerId === by.id) === isMine)
      .reduce((sum, row) => sum + row.open, 0);
  return {
    series: series.map((it) => {
      const next = nextOf.get(it.id);
      return {
        ...viewSeries(it, by.id, named),
        next: next ? viewOne(next) : null,
        lastHeldAt: heldAt.get(it.id) ?? null,
        lastState: lastState.get(it.id) ?? null,
        isGapLong: !it.endedAt && isGapLong(it.cadence, heldAt.get(it.id) ?? it.startedAt, at),
        openMine: count(it.id, true),
        openTheirs: count(it.id, false),
      };
    }),
    startable: await listStartable(tx, by, series),
  };
}

async function listStartable(tx: Tx, by: Command["by"], series: readonly Series[]) {
  const met = new Set(
    series.filter((it) => it.managerId === by.id && !it.endedAt).map(({ reportId }) => reportId),
  );
  const led = (await listExpectedPairs(tx, "all")).filter((pair) => pair.managerId === by.id);
  const ids = new Set(led.map(({ reportId }) => reportId));
  const seen = by.may("oneonones.rates") ? await visibleMembers(tx, by) : [];
  const members = await listMembers(tx, seen === "all" ? undefined : [...ids, ...seen]);
  return members
    .filter((member) => member.id !== by.id && !member.leftAt && !met.has(member.id))
    .map(({ id, name, role }) => ({ id, name, role, isLedByMe: ids.has(id) }));
}

type Named = (id: string) => { id: string; name: string; role: string };

async function namesFor(tx: Tx, series: readonly Series[]): Promise<Named> {
  const ids = [...new Set(series.flatMap(({ managerId, reportId }) => [managerId, reportId]))];
  const members = new Map((await listMembers(tx, ids)).map((member) => [member.id, member]));
  return (id) => ({ id, name: members.get(id)?.name ?? "", role: members.get(id)?.role ?? "" });
}

function viewSeries(series: Series, memberId: string, named: Named) {
  const { id, managerId, reportId, cadence, minutes, template, startedAt, endedAt } = series;
  return {
    ...{ id, cadence, minutes, template, startedAt, endedAt },
    me: sideOf(series, memberId) ?? ("report" as const),
    manager: named(managerId),
    report: named(reportId),
  };
}

function viewOne({ id, startsAt, minutes, state, beganAt, endedAt, nothingAgreed }: OneOnOne) {
  return { id, startsAt, minutes, state, beganAt, endedAt, nothingAgreed };
}
