import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok } from "../platform/outcome.ts";
import { seriesEnded } from "./coaching.events.ts";
import { loadSeriesToChange, toldOf } from "./load-series.ts";
import { findPlanned, insertFact, saveOneOnOne } from "./one-on-ones.store.ts";
import { listSeriesOf, type Series, saveSeriesEnd } from "./series.store.ts";

/** No more one-on-ones of these two. What was written stays readable to both; nothing is counted as missed. */
export async function endSeries(tx: Tx, command: Command & { seriesId: string }): Promise<Outcome<Ok>> {
  const { series, refusal } = await loadSeriesToChange(tx, command);
  if (refusal) return refusal;
  await end(tx, series, command);
  return ok;
}

/** Somebody left: every series they take part in ends with them. */
export async function endSeriesOf(tx: Tx, command: Command & { memberId: string }): Promise<Outcome<Ok>> {
  const theirs = await listSeriesOf(tx, command.memberId);
  for (const series of theirs.filter(({ endedAt }) => endedAt === null)) await end(tx, series, command);
  return ok;
}

async function end(tx: Tx, series: Series, command: Command): Promise<void> {
  const planned = await findPlanned(tx, series.id);
  if (planned) {
    await saveOneOnOne(tx, { ...planned, state: "cancelled", closedAt: command.at });
    await insertFact(tx, { oneOnOneId: planned.id, fact: "cancelled" }, command);
  }
  await saveSeriesEnd(tx, series.id, command.at);
  await publish(tx, seriesEnded, toldOf(series), command);
}
